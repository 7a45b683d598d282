using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Small changes of an estate, named as a person would tell them.</summary>
internal static class EstateEdits
{
    public static readonly DateTimeOffset At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static NetworkEstate Put(this NetworkEstate estate, params object[] facts) => facts.Aggregate(estate, (one, fact) => fact switch
    {
        Vpc x => one with { Vpcs = Set(one.Vpcs, x.Id, x) },
        DhcpOptions x => one with { DhcpOptions = Set(one.DhcpOptions, x.Id, x) },
        Subnet x => one with { Subnets = Set(one.Subnets, x.Id, x) },
        RouteTable x => one with { RouteTables = Set(one.RouteTables, x.Id, x) },
        NetworkAcl x => one with { NetworkAcls = Set(one.NetworkAcls, x.Id, x) },
        SecurityGroup x => one with { SecurityGroups = Set(one.SecurityGroups, x.Id, x) },
        PrefixList x => one with { PrefixLists = Set(one.PrefixLists, x.Id, x) },
        NetworkInterface x => one with { Interfaces = Set(one.Interfaces, x.Id, x) },
        Instance x => one with { Instances = Set(one.Instances, x.Id, x) },
        VpcEndpoint x => one with { Endpoints = Set(one.Endpoints, x.Id, x) },
        NatGateway x => one with { NatGateways = Set(one.NatGateways, x.Id, x) },
        InternetGateway x => one with { InternetGateways = Set(one.InternetGateways, x.Id, x) },
        EgressOnlyGateway x => one with { EgressOnlyGateways = Set(one.EgressOnlyGateways, x.Id, x) },
        Peering x => one with { Peerings = Set(one.Peerings, x.Id, x) },
        TransitGateway x => one with { TransitGateways = Set(one.TransitGateways, x.Id, x) },
        TransitAttachment x => one with { TransitAttachments = Set(one.TransitAttachments, x.Id, x) },
        TransitRouteTable x => one with { TransitRouteTables = Set(one.TransitRouteTables, x.Id, x) },
        PrivateZone x => one with { Zones = Set(one.Zones, x.Id, x) },
        ResolverRule x => one with { ResolverRules = Set(one.ResolverRules, x.Id, x) },
        BlockPublicAccess x => one with { PublicAccess = EstatePart<BlockPublicAccess>.Read(x, At) },
        DatabaseInstance x => one with { Databases = Set(one.Databases, x.Id, x) },
        DatabaseCluster x => one with { Clusters = Set(one.Clusters, x.Id, x) },
        DatabaseSubnetGroup x => one with { SubnetGroups = Set(one.SubnetGroups, x.Name, x) },
        DatabaseProxy x => one with { Proxies = Set(one.Proxies, x.Name, x) },
        FunctionNetwork x => one with { Functions = Set(one.Functions, x.Name, x) },
        ContainerService x => one with { Services = Set(one.Services, x.Arn, x) },
        _ => throw new ArgumentException(fact.GetType().Name, nameof(facts)),
    });

    public static NetworkEstate Vpc(this NetworkEstate estate, string id, Func<Vpc, Vpc> edit) => estate.Put(edit(Get(estate.Vpcs, id)));

    public static NetworkEstate Endpoint(this NetworkEstate estate, string id, Func<VpcEndpoint, VpcEndpoint> edit) => estate.Put(edit(Get(estate.Endpoints, id)));

    public static NetworkEstate Database(this NetworkEstate estate, string id, Func<DatabaseInstance, DatabaseInstance> edit) => estate.Put(edit(Get(estate.Databases, id)));

    public static NetworkEstate Interface(this NetworkEstate estate, string id, Func<NetworkInterface, NetworkInterface> edit) => estate.Put(edit(Get(estate.Interfaces, id)));

    public static NetworkEstate Function(this NetworkEstate estate, string id, Func<FunctionNetwork, FunctionNetwork> edit) => estate.Put(edit(Get(estate.Functions, id)));

    /// <summary>The group has exactly these rules, written as <c>in 1521 sg-app</c> or <c>out * 0.0.0.0/0</c>.</summary>
    public static NetworkEstate Group(this NetworkEstate estate, string id, params string[] rules)
    {
        var vpcId = estate.SecurityGroups.Value?.GetValueOrDefault(id)?.VpcId ?? "vpc-a";
        return estate.Put(new SecurityGroup(id, vpcId, [.. rules.Select((rule, number) => Rule($"{id}-{number}", rule))]));
    }

    /// <summary>The ACL has exactly these entries, written as <c>100 in allow 443 10.0.0.0/16</c>.</summary>
    public static NetworkEstate Acl(this NetworkEstate estate, string id, string subnets, params string[] entries)
    {
        var mine = subnets.Split(' ');
        var others = (estate.NetworkAcls.Value?.Values ?? []).Where(acl => acl.Id != id).Select(acl => acl with { SubnetIds = acl.SubnetIds.RemoveAll(mine.Contains) });
        return estate.Put([.. others]).Put(new NetworkAcl(id, "vpc-a", [.. mine], [.. entries.Select(Entry)]));
    }

    /// <summary>The table has exactly these routes, written as <c>0.0.0.0/0 nat-a</c>; <c>!</c> in front of the target is a blackhole.</summary>
    public static NetworkEstate Table(this NetworkEstate estate, string id, string vpcId, string subnets, params string[] routes)
    {
        string[] mine = subnets == "main" ? [] : subnets.Split(' ');
        return estate.Put(new RouteTable(id, vpcId, subnets == "main", [.. mine], [.. routes.Select(Route)]));
    }

    private static SecurityGroupRule Rule(string id, string text)
    {
        var words = text.Split(' ');
        var (protocol, ports) = words[1] == "*" ? ("-1", null) : words[1] == "tcp" ? ("tcp", null) : words[1].Contains(':', StringComparison.Ordinal)
            ? (words[1].Split(':')[0], (PortRange?)Ports(words[1].Split(':')[1])) : ("tcp", Ports(words[1]));
        var peer = words[2];
        return new(id, words[0] == "out", protocol, ports)
        {
            GroupId = peer.StartsWith("sg-", StringComparison.Ordinal) ? peer : null,
            PrefixListId = peer.StartsWith("pl-", StringComparison.Ordinal) ? peer : null,
            Block = peer.Contains('/', StringComparison.Ordinal) ? Cidr.Parse(peer) : null,
            Stale = words.Length > 3,
        };
    }

    private static NetworkAclEntry Entry(string text)
    {
        var words = text.Split(' ');
        return new(int.Parse(words[0], null), words[1] == "out", words[2] == "allow", words[3] == "*" ? "-1" : words[3] == "udp" ? "17" : "6", Cidr.Parse(words[4]), words[3] is "*" or "udp" ? null : Ports(words[3]));
    }

    private static Route Route(string text)
    {
        var words = text.Split(' ');
        var id = words[1].TrimStart('!');
        var target = id == "local" ? RouteTarget.Local : id.Split('-')[0] switch
        {
            "igw" => RouteTarget.InternetGateway,
            "nat" => RouteTarget.NatGateway,
            "eigw" => RouteTarget.EgressOnlyGateway,
            "pcx" => RouteTarget.Peering,
            "tgw" => RouteTarget.TransitGateway,
            "vpce" => RouteTarget.GatewayEndpoint,
            "gwlbe" => RouteTarget.ApplianceEndpoint,
            "eni" => RouteTarget.Interface,
            "vgw" => RouteTarget.VirtualPrivateGateway,
            "core" => RouteTarget.CoreNetwork,
            _ => RouteTarget.Other,
        };
        var isList = words[0].StartsWith("pl-", StringComparison.Ordinal);
        return new(isList ? null : Cidr.Parse(words[0]), target, id) { PrefixListId = isList ? words[0] : null, Blackhole = words[1].StartsWith('!'), Propagated = words.Length > 2 };
    }

    private static PortRange Ports(string text)
    {
        var ends = text.Split('-');
        return new(int.Parse(ends[0], null), int.Parse(ends[^1], null));
    }

    private static T Get<T>(EstatePart<ImmutableDictionary<string, T>> part, string id)
        where T : class => part.Value?[id] ?? throw new ArgumentException(id, nameof(id));

    private static EstatePart<ImmutableDictionary<string, T>> Set<T>(EstatePart<ImmutableDictionary<string, T>> part, string id, T value)
        where T : class => EstatePart<ImmutableDictionary<string, T>>.Read((part.Value ?? ImmutableDictionary<string, T>.Empty).SetItem(id, value), At);
}
