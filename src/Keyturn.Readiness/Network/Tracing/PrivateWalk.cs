using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Tracing;

/// <summary>The way between two interfaces with private addresses: request and reply, every filter and route in order.</summary>
internal static class PrivateWalk
{
    /// <summary>Walks once per route that wins for a part of the target's addresses.</summary>
    /// <param name="endpoint">The target is an interface endpoint: no reference counts there over a transit gateway.</param>
    public static IEnumerable<Trail> Walk(Trail start, FlowEnd client, FlowEnd target, bool endpoint = false)
    {
        foreach (var slice in RouteHop.Slices(start.Index, client.Subnet, target.Addresses.Only(start.Family)))
        {
            var trail = start with { Hops = [.. start.Hops], Missing = [.. start.Missing] };
            WalkOne(trail, client, target with { Addresses = slice.Addresses }, slice.Entry, endpoint);
            yield return trail;
        }
    }

    private static void WalkOne(Trail trail, FlowEnd client, FlowEnd target, Route? route, bool endpoint)
    {
        var (there, here) = (Peer.Of(target, trail.Family), Peer.Of(client, trail.Family));
        var inside = client.Subnet.Id == target.Subnet.Id;
        var (egress, ingress) = Reach(trail.Index, client, target, route);
        ingress = endpoint && route?.Target == RouteTarget.TransitGateway ? ReferenceReach.Unsupported : ingress;
        trail.Via = ViaOf(client, target, route);
        GroupHop.Ask(trail, client, true, there, egress);
        if (inside)
        {
            AclHop.NotEvaluated(trail, Phase.Request, client.Subnet);
        }
        else
        {
            Cross(trail, Phase.Request, client, target, there, here, route);
        }

        GroupHop.Ask(trail, target, false, here, ingress);
        if (inside)
        {
            AclHop.NotEvaluated(trail, Phase.Reply, client.Subnet);
            return;
        }

        foreach (var back in RouteHop.Slices(trail.Index, target.Subnet, here.Addresses))
        {
            Cross(trail, Phase.Reply, target, client, here, there, back.Entry, route);
        }
    }

    /// <summary>From one subnet to another in one direction.</summary>
    private static void Cross(Trail trail, Phase phase, FlowEnd from, FlowEnd to, Peer toPeer, Peer fromPeer, Route? route, Route? request = null)
    {
        AclHop.Ask(trail, phase, from.Subnet, true, toPeer);
        var followed = RouteHop.Follow(trail, phase, from.Subnet, route, to.Id, table => Repairs(trail, table, from, to));
        if (!followed || route is null)
        {
            AclHop.Ask(trail, phase, to.Subnet, false, fromPeer);
            return;
        }

        if (request is not null && (request.Target != route.Target || request.TargetId != route.TargetId) && !request.Blackhole)
        {
            RouteHop.Elsewhere(trail, from.Subnet, route, to.Id);
        }

        switch (route.Target)
        {
            case RouteTarget.Peering:
                PeeringHop.Cross(trail, phase, route.TargetId, from.Subnet.VpcId, to.Subnet.VpcId, to.Addresses.Only(trail.Family));
                AclHop.Ask(trail, phase, to.Subnet, false, fromPeer);
                break;
            case RouteTarget.TransitGateway:
                TransitHop.Cross(trail, phase, route.TargetId, from, to, fromPeer, toPeer);
                break;
            case RouteTarget.Local when from.Subnet.VpcId == to.Subnet.VpcId:
                AclHop.Ask(trail, phase, to.Subnet, false, fromPeer);
                break;
            case RouteTarget.NatGateway when trail.Index.Estate.NatGateways.Value?.GetValueOrDefault(route.TargetId) is not { Private: false }:
                // A private NAT gateway goes on under another address, by tables of its own.
                RouteHop.Beyond(trail, phase, from.Subnet, route);
                AclHop.Ask(trail, phase, to.Subnet, false, fromPeer);
                break;
            default:
                RouteHop.Block(trail, phase, from.Subnet, table => Reason.Of(ReasonCode.RouteLeavesVpc, table, to.Id, route.TargetId), table => Repairs(trail, table, from, to));
                AclHop.Ask(trail, phase, to.Subnet, false, fromPeer);
                break;
        }
    }

    private static (ReferenceReach Egress, ReferenceReach Ingress) Reach(NetworkIndex index, FlowEnd client, FlowEnd target, Route? route) => route switch
    {
        { Target: RouteTarget.Peering } => (PeeringHop.Reach(index, route.TargetId), PeeringHop.Reach(index, route.TargetId)),
        { Target: RouteTarget.TransitGateway } => (ReferenceReach.Unsupported, TransitHop.Reach(index, route.TargetId, client.Subnet, target.Subnet)),
        { Target: RouteTarget.Local } or null when client.Subnet.VpcId == target.Subnet.VpcId => (ReferenceReach.Works, ReferenceReach.Works),
        _ when client.Subnet.Id == target.Subnet.Id => (ReferenceReach.Works, ReferenceReach.Works),
        null when Joining(index, client.Subnet.VpcId, target.Subnet.VpcId).FirstOrDefault() is { } peering => (PeeringHop.Reach(index, peering.Id), PeeringHop.Reach(index, peering.Id)),
        _ => (ReferenceReach.Lost, ReferenceReach.Lost),
    };

    private static Via ViaOf(FlowEnd client, FlowEnd target, Route? route) => route?.Target switch
    {
        RouteTarget.Peering => Via.Peering,
        RouteTarget.TransitGateway => Via.TransitGateway,
        RouteTarget.Interface or RouteTarget.ApplianceEndpoint when client.Subnet.Id != target.Subnet.Id => Via.Middlebox,
        _ => client.Subnet.VpcId == target.Subnet.VpcId ? Via.IntraVpc : Via.None,
    };

    private static IEnumerable<Peering> Joining(NetworkIndex index, string fromVpcId, string toVpcId) =>
        (index.Estate.Peerings.Value?.Values ?? []).Where(one => one.Status == "active" && one.Other(fromVpcId)?.VpcId == toVpcId);

    /// <summary>A route over the peering connection or transit gateway that joins the two VPCs already.</summary>
    private static ImmutableArray<EstateChange> Repairs(Trail trail, RouteTable table, FlowEnd from, FlowEnd to)
    {
        var estate = trail.Index.Estate;
        if (to.Subnet.Blocks.Where(block => block.Family == trail.Family).Select(block => (Cidr?)block).FirstOrDefault() is not { } block
            || from.Subnet.VpcId == to.Subnet.VpcId || table.Keeps(block))
        {
            return [];
        }

        var replaces = table.Routes.Any(route => route.Destination == block);
        var peerings = Joining(trail.Index, from.Subnet.VpcId, to.Subnet.VpcId)
            .Select(one => new PutRoute(table.Id, block, RouteTarget.Peering, one.Id, replaces));
        var gateways = (estate.TransitGateways.Value?.Values ?? [])
            .Where(one => TransitHop.Attachment(estate, one.Id, from.Subnet.VpcId) is not null && TransitHop.Attachment(estate, one.Id, to.Subnet.VpcId) is not null)
            .Select(one => new PutRoute(table.Id, block, RouteTarget.TransitGateway, one.Id, replaces));
        return [.. peerings.Concat(gateways).OrderBy(route => route.TargetId, StringComparer.Ordinal)];
    }
}
