using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Databases;
using Keyturn.Readiness.Network.Dns;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Tracing;

/// <summary>From one placement to every place a database may be in.</summary>
internal static class DatabaseTrace
{
    private static readonly Cidr LinkLocal = Cidr.Parse("169.254.0.0/16");

    public static Branch Of(NetworkIndex index, Placement placement, DatabasePlace place, HashSet<Missing> missing)
    {
        var vpcId = placement.End.Subnet.VpcId;
        var open = Dns(index, vpcId, place, out var dns, missing);
        if (!open)
        {
            return Branch.Of(new(placement.End.Id, place.Id, Via.None, [dns]));
        }

        var publicly = dns.Reason.Code == ReasonCode.DnsDatabasePublicAnswer;
        List<Branch> targets = [.. place.Candidates.Select(target => Target(index, placement, place, target, dns, publicly, missing))];
        return place.EachMember ? Branch.All(targets) : Branch.OneOf(targets, Branch.Cases(targets.Count, place.Id));
    }

    /// <summary>From Lambda's own network only a public database can be reached, from addresses nobody can foretell.</summary>
    public static Branch FromLambdaNetwork(NetworkIndex index, string function, DatabasePlace place, HashSet<Missing> missing)
    {
        if (!place.Public)
        {
            return Branch.Of(new(function, place.Id, Via.LambdaNetwork,
                [new(Phase.Request, Component.Consumer, function, null, Outcome.Block, Reason.Of(ReasonCode.LambdaNetworkPrivate, function, place.Id))]));
        }

        var source = new Peer(function, AddressSet.Public.Only(IpFamily.V4), Spread.OneOf, [], []);
        List<Branch> targets = [];
        foreach (var target in place.Candidates)
        {
            var trail = new Trail(index, IpFamily.V4, place.Port, PortRange.AwsClients) { Via = Via.LambdaNetwork };
            trail.Add(Phase.Request, Component.Consumer, function, Outcome.Pass, Reason.Of(ReasonCode.LambdaNetworkPasses, function));
            Enter(trail, target, source);
            missing.UnionWith(trail.Missing);
            targets.Add(Branch.Of(new(function, target.Id, trail.Via, [.. trail.Hops])));
        }

        return Branch.OneOf(targets, Branch.Cases(targets.Count, place.Id));
    }

    private static Branch Target(NetworkIndex index, Placement placement, DatabasePlace place, FlowEnd target, Evidence dns, bool publicly, HashSet<Missing> missing)
    {
        List<Branch> families = [];
        foreach (var family in SecretsManagerTrace.Families(placement).Where(family => !target.Addresses.Only(family).IsEmpty))
        {
            var start = new Trail(index, family, place.Port, placement.ClientPorts) { Hops = [dns] };
            if (placement.End.Addresses.Intersect(LinkLocal) is { IsEmpty: false })
            {
                start.Add(Phase.Request, Component.Database, place.Id, Outcome.Block, Reason.Of(ReasonCode.DatabaseClientRange, place.Id));
            }

            var trails = publicly
                ? PublicWalk.Walk(start, placement, Peer.Service(place.Id, family) with { Blocks = [] }, [], (trail, source) => Enter(trail, target, source))
                : PrivateWalk.Walk(start, placement.End, target);
            var ends = SecretsManagerTrace.Finish(trails.Select(trail => Listens(trail, place, target)), placement, target.Id, missing, Via.None);
            families.Add(Branch.OneOf(ends, Branch.Cases(ends.Count, place.Id)));
        }

        return families.Count > 0
            ? Branch.Any(families)
            : Branch.Of(new(placement.End.Id, target.Id, Via.None, [dns, new(Phase.Request, Component.Consumer, placement.End.Id, null, Outcome.Block, Reason.Of(ReasonCode.NoFamily, placement.End.Id, place.Id))]));
    }

    /// <summary>Puts the database between request and reply.</summary>
    private static Trail Listens(Trail trail, DatabasePlace place, FlowEnd target)
    {
        var at = trail.Hops.FindIndex(hop => hop.Phase == Phase.Reply);
        var reason = Reason.Of(ReasonCode.DatabaseListens, place.Id, place.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), target.Subnet.Id);
        trail.Hops.Insert(at < 0 ? trail.Hops.Count : at, new(Phase.Request, Component.Database, place.Id, null, Outcome.Pass, reason));
        return trail;
    }

    /// <summary>In through the internet gateway of the database's VPC, and back out.</summary>
    private static void Enter(Trail trail, FlowEnd target, Peer source)
    {
        AclHop.Request(trail, target.Subnet, false, source);
        GroupHop.Ask(trail, target, false, source, ReferenceReach.Lost);
        AclHop.Reply(trail, target.Subnet, true, source, PortRange.AwsClients);
        foreach (var slice in RouteHop.Slices(trail.Index, target.Subnet, source.Addresses).Where(slice => slice.Entry?.Target != RouteTarget.GatewayEndpoint))
        {
            if (slice.Entry is null or { Target: RouteTarget.InternetGateway })
            {
                if (RouteHop.Follow(trail, Phase.Reply, target.Subnet, slice.Entry, source.Text, table => PublicRepairs.Route(trail.Index, table, trail.Family)))
                {
                    InternetHop.Gateway(trail, slice.Entry?.TargetId ?? "", target.Subnet, true);
                }
            }
            else
            {
                RouteHop.Block(trail, Phase.Reply, target.Subnet, table => Reason.Of(ReasonCode.RouteReplyElsewhere, table, source.Text, slice.Entry.TargetId), _ => []);
            }
        }
    }

    /// <summary>Private inside the database's VPC; elsewhere public when it is public, unless peering lets its names resolve privately.</summary>
    private static bool Dns(NetworkIndex index, string vpcId, DatabasePlace place, out Evidence evidence, HashSet<Missing> missing)
    {
        if (place.ByAddress)
        {
            evidence = Hop(place.Id, Outcome.Pass, Reason.Of(ReasonCode.DnsNotNeeded, place.Id));
            return true;
        }

        var found = index.Vpc(vpcId);
        var vpc = found.Value;
        if (vpc?.DnsSupport is null)
        {
            var lost = vpc is null ? found.Missing : new Missing("ec2:DescribeVpcAttribute", vpcId);
            missing.Add(lost);
            evidence = Hop(vpcId, Outcome.Unknown, Reason.Of(ReasonCode.NotReadable, lost.Resource, lost.Call));
            return false;
        }

        var custom = Resolvers.MayBeOthers(index, vpc, out var unread);
        if (unread is not null && (place.Public || vpc.DnsSupport == false))
        {
            missing.Add(unread);
            evidence = Hop(vpcId, Outcome.Unknown, Reason.Of(ReasonCode.NotReadable, unread.Resource, unread.Call));
            return false;
        }

        if (vpc.DnsSupport == false && !custom)
        {
            evidence = Hop(vpcId, Outcome.Block, Reason.Of(ReasonCode.DnsSupportOff, vpcId)) with { Repairs = [new Fixes.EnableVpcDns(vpcId)] };
            return false;
        }

        if (place.Public && custom)
        {
            evidence = Hop(vpcId, Outcome.Unknown, Reason.Of(ReasonCode.DnsUsesCustomResolver, vpcId));
            return false;
        }

        var privately = !place.Public || vpcId == place.VpcId || (index.Estate.Peerings.Value?.Values ?? []).Any(peering =>
            peering is { Status: "active" } && peering.Other(vpcId) is { DnsResolution: true } side && side.VpcId == place.VpcId);
        evidence = Hop(place.Id, Outcome.Pass, Reason.Of(privately ? ReasonCode.DnsDatabaseAnswer : ReasonCode.DnsDatabasePublicAnswer, place.Id));
        return true;
    }

    private static Evidence Hop(string id, Outcome outcome, Reason reason) => new(Phase.Dns, Component.Resolver, id, null, outcome, reason);
}
