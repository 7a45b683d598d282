using System.Collections.Immutable;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Dns;

/// <summary>What the SDK's default name answers inside a VPC, in the resolver's order: servers, attributes, forward rules, private zones, public.</summary>
/// <remarks>Route 53 guide, private hosted zones and resolver rules; PrivateLink guide, private DNS.</remarks>
internal static class SecretsManagerName
{
    public static string Of(string region) =>
        $"secretsmanager.{region}.amazonaws.com{(region.StartsWith("cn-", StringComparison.Ordinal) ? ".cn" : "")}";

    public static string ServiceOf(string region) => $"com.amazonaws.{region}.secretsmanager";

    public static DnsAnswer Resolve(NetworkIndex index, string vpcId, string region)
    {
        var estate = index.Estate;
        var name = Of(region);
        var found = index.Vpc(vpcId);
        if (found.Value is not { } vpc)
        {
            return Unread(found.Missing, Amazon(index, vpcId, name, region, true));
        }

        var off = new DnsBranch(Hop(vpcId, Outcome.Block, Reason.Of(ReasonCode.DnsSupportOff, vpcId)) with { Repairs = [new EnableVpcDns(vpcId)] });
        if (Resolvers.MayBeOthers(index, vpc, out var unread))
        {
            var doubt = Hop(vpcId, Outcome.Unknown, unread is null ? Reason.Of(ReasonCode.DnsUsesCustomResolver, vpcId) : Reason.Of(ReasonCode.NotReadable, unread.Resource, unread.Call));
            ImmutableArray<DnsBranch> branches = [.. Amazon(index, vpcId, name, region, true).Branches, Public(name)];
            return unread is null ? new(branches) { Doubt = doubt } : new(vpc.DnsSupport == true ? branches : branches.Add(off)) { Doubt = doubt, Missing = [unread] };
        }

        if (vpc.DnsSupport == false)
        {
            return new([off]);
        }

        if (vpc.DnsSupport is null)
        {
            return Unread(new("ec2:DescribeVpcAttribute", vpcId), Amazon(index, vpcId, name, region, true));
        }

        if (estate.ResolverRules.Value is null)
        {
            return Unread(new("route53resolver:ListResolverRules", vpcId), Amazon(index, vpcId, name, region, vpc.DnsHostnames));
        }

        if (Forward(estate.ResolverRules.Value.Values, vpcId, name) is { } rule)
        {
            var doubt = Hop(rule.Id, Outcome.Unknown, Reason.Of(ReasonCode.DnsForwarded, rule.Id, name));
            return new([.. Amazon(index, vpcId, name, region, vpc.DnsHostnames).Branches, Public(name)]) { Doubt = doubt };
        }

        return Amazon(index, vpcId, name, region, vpc.DnsHostnames);
    }

    /// <summary>Zones and public names; <paramref name="hostnames"/> unread gives both branches.</summary>
    private static DnsAnswer Amazon(NetworkIndex index, string vpcId, string name, string region, bool? hostnames)
    {
        if (index.Estate.Endpoints.Value is not { } endpoints)
        {
            return Unread(new("ec2:DescribeVpcEndpoints", vpcId), new([Public(name)]));
        }

        if (index.Estate.Zones.Value is not { } zones)
        {
            return Unread(new("route53:ListHostedZonesByVPC", vpcId), new([Public(name)]));
        }

        var endpoint = endpoints.Values.Where(one => one.VpcId == vpcId && one.IsInterface && one.PrivateDns && one.ServiceName == ServiceOf(region))
            .OrderBy(one => one.State != "available").ThenBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault();
        var zone = zones.Values.Where(one => one.VpcIds.Contains(vpcId) && IsWithin(name, one.Name)).MaxBy(one => one.Name.Length);
        if (hostnames == false)
        {
            return new([Public(name, endpoint is null ? [] : [new EnableVpcDns(vpcId)])]);
        }

        DnsBranch branch;
        if (endpoint is not null)
        {
            branch = new(Hop(endpoint.Id, Outcome.Pass, Reason.Of(ReasonCode.DnsEndpointAnswers, name, endpoint.Id)), endpoint);
        }
        else if (zone is not null)
        {
            branch = ZoneAnswer(index, zone, name, region);
        }
        else
        {
            branch = Public(name);
        }

        return hostnames is null && !branch.Public
            ? Unread(new("ec2:DescribeVpcAttribute", vpcId), new([branch, Public(name)]))
            : new([branch]) { Missing = branch.Evidence.Reason is { Code: ReasonCode.NotReadable, Arguments: [var what, var call] } ? [new(call, what)] : [] };
    }

    private static DnsBranch ZoneAnswer(NetworkIndex index, PrivateZone zone, string name, string region)
    {
        if (zone.Records is not { } records)
        {
            return new(Hop(zone.Id, Outcome.Unknown, Reason.Of(ReasonCode.NotReadable, zone.Id, "route53:ListResourceRecordSets")));
        }

        var record = records.FirstOrDefault(one => one.Name == name)
            ?? records.FirstOrDefault(one => one.Name.StartsWith("*.", StringComparison.Ordinal) && name.EndsWith(one.Name[1..], StringComparison.Ordinal));
        var candidates = index.Estate.Endpoints.Value?.Values.Where(one => one.ServiceName == ServiceOf(region) && one is { IsInterface: true, State: "available" }) ?? [];
        ImmutableArray<EstateChange> repairs = [.. candidates.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => new PutZoneAlias(zone.Id, name, one.Id))];
        if (record is null)
        {
            return new(Hop(zone.Id, Outcome.Block, Reason.Of(ReasonCode.DnsZoneHasNoRecord, name, zone.Id)) with { Repairs = repairs });
        }

        var answers = Hop(zone.Id, Outcome.Pass, Reason.Of(ReasonCode.DnsZoneAnswers, name, zone.Id));
        if (record.EndpointId is { } endpointId)
        {
            var endpoint = NetworkIndex.Find(index.Estate.Endpoints, endpointId, "ec2:DescribeVpcEndpoints");
            return endpoint.Value is not null ? new(answers, endpoint.Value) : new(Hop(zone.Id, Outcome.Unknown, Reason.Of(ReasonCode.NotReadable, endpointId, endpoint.Call)));
        }

        // A CNAME, or an alias to something else than an endpoint, may lead anywhere.
        if (record.Addresses.IsEmpty)
        {
            return new(Hop(zone.Id, Outcome.Unknown, Reason.Of(ReasonCode.NotReadable, record.Name, "route53:ListResourceRecordSets")));
        }

        // An address that nobody here has may belong to an interface of an account that is not read only when interfaces were not read.
        var unowned = record.Addresses.Where(address => index.InterfaceWith(address) is null).ToList();
        if (unowned.Count > 0)
        {
            var outcome = index.Estate.Interfaces.Value is null ? Outcome.Unknown : Outcome.Block;
            return new(Hop(zone.Id, outcome, Reason.Of(ReasonCode.DnsZoneUnowned, name, zone.Id, unowned[0].ToString())) with { Repairs = repairs });
        }

        return new(answers, null, record.Addresses);
    }

    private static ResolverRule? Forward(IEnumerable<ResolverRule> rules, string vpcId, string name) =>
        rules.Where(rule => rule.VpcIds.Contains(vpcId) && IsWithin(name, rule.Domain)).MaxBy(rule => rule.Domain.Length) is { Forward: true } rule ? rule : null;

    private static bool IsWithin(string name, string domain) =>
        domain is "." or "" || name == domain || name.EndsWith($".{domain}", StringComparison.Ordinal);

    private static DnsBranch Public(string name, ImmutableArray<EstateChange> repairs = default) =>
        new(Hop(name, Outcome.Pass, Reason.Of(ReasonCode.DnsPublicAnswer, name)) with { Repairs = repairs.IsDefault ? [] : repairs }, Public: true);

    /// <summary>What was not read may hold any answer: a branch of its own that is never a pass.</summary>
    private static DnsAnswer Unread(Missing missing, DnsAnswer otherwise)
    {
        var doubt = Hop(missing.Resource, Outcome.Unknown, Reason.Of(ReasonCode.NotReadable, missing.Resource, missing.Call));
        return new([.. otherwise.Branches, new DnsBranch(doubt)]) { Doubt = doubt, Missing = [.. otherwise.Missing, missing] };
    }

    private static Evidence Hop(string id, Outcome outcome, Reason reason) => new(Phase.Dns, Component.Resolver, id, null, outcome, reason);
}
