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

/// <summary>The way from a subnet to public addresses, through whatever its route table leads to.</summary>
internal static class PublicWalk
{
    /// <summary>Walks once per route; routes to gateway endpoints and to the VPC itself never serve this traffic.</summary>
    /// <param name="enter">What follows at the other side, with the source address that is seen there.</param>
    /// <param name="better">Changes that make the public way needless, offered first where no route leads on.</param>
    public static IEnumerable<Trail> Walk(Trail start, Placement client, Peer destination, ImmutableArray<EstateChange> better, Action<Trail, Peer>? enter = null)
    {
        foreach (var slice in RouteHop.Slices(start.Index, client.End.Subnet, destination.Addresses).Where(slice => slice.Entry?.Target is not (RouteTarget.GatewayEndpoint or RouteTarget.Local)))
        {
            var parts = slice.Entry is { Target: RouteTarget.TransitGateway } transit ? CentralEgress.Parts(start.Index, transit.TargetId, client.End.Subnet, slice.Addresses) : [slice.Addresses];
            foreach (var part in parts)
            {
                var trail = start with { Hops = [.. start.Hops], Missing = [.. start.Missing] };
                WalkOne(trail, client, destination with { Addresses = part }, slice.Entry, better, enter);
                yield return trail;
            }
        }
    }

    private static void WalkOne(Trail trail, Placement client, Peer destination, Route? route, ImmutableArray<EstateChange> better, Action<Trail, Peer>? enter)
    {
        var subnet = client.End.Subnet;
        GroupHop.Ask(trail, client.End, true, destination, ReferenceReach.Lost);
        AclHop.Request(trail, subnet, true, destination);
        var followed = RouteHop.Follow(trail, Phase.Request, subnet, route, destination.Text, table => [.. better, .. PublicRepairs.Outward(trail.Index, subnet, table, trail.Family)]);
        var nats = followed && route is not null ? Leave(trail, client, destination, route, better) : [];
        enter?.Invoke(trail, Source(client, nats, trail.Family));
        if (route?.Target == RouteTarget.TransitGateway && nats.Count > 0)
        {
            foreach (var nat in nats)
            {
                CentralEgress.Reply(trail, route.TargetId, nat, client.End, destination);
            }

            return;
        }

        foreach (var nat in nats)
        {
            NatHop.Reply(trail, nat, subnet, Peer.Of(client.End, trail.Family), destination);
        }

        AclHop.Reply(trail, subnet, false, destination);
    }

    /// <summary>Follows the route out and says which NAT gateways it may lead through.</summary>
    private static IReadOnlyList<NatGateway> Leave(Trail trail, Placement client, Peer destination, Route route, ImmutableArray<EstateChange> better)
    {
        var subnet = client.End.Subnet;
        switch (route.Target)
        {
            case RouteTarget.InternetGateway:
                trail.Via = Via.InternetGateway;
                var outward = trail.Index.TableOf(subnet).Value is { } table ? PublicRepairs.Outward(trail.Index, subnet, table, trail.Family) : [];
                InternetHop.PublicAddress(trail, client.End.Id, client.HasPublicAddress, route.TargetId, [.. better, .. outward]);
                InternetHop.Gateway(trail, route.TargetId, subnet, false);
                return [];
            case RouteTarget.EgressOnlyGateway:
                trail.Via = Via.EgressOnlyGateway;
                InternetHop.EgressOnly(trail, route.TargetId, subnet);
                return [];
            case RouteTarget.NatGateway:
                trail.Via = Via.Nat;
                return NatHop.Request(trail, route.TargetId, subnet, Peer.Of(client.End, trail.Family), destination, better) is { } nat ? [nat] : [];
            case RouteTarget.TransitGateway:
                trail.Via = Via.TransitGateway;
                return CentralEgress.Request(trail, route.TargetId, client.End, destination, better);
            default:
                trail.Via = Via.Peering;
                trail.Hops.Add(new(Phase.Request, Component.Peering, route.TargetId, null, Outcome.Block,
                    Reason.Of(ReasonCode.PeeringNotTransitive, route.TargetId, destination.Text, PeerOf(trail, route.TargetId, subnet.VpcId))) { Repairs = better });
                return [];
        }
    }

    private static string PeerOf(Trail trail, string id, string vpcId) => trail.Index.Estate.Peerings.Value?.GetValueOrDefault(id)?.Other(vpcId)?.VpcId ?? id;

    /// <summary>Who the other side sees: the one NAT gateway's address, the public one, or an unknown public address.</summary>
    private static Peer Source(Placement client, IReadOnlyList<NatGateway> nats, IpFamily family)
    {
        if (family == IpFamily.V6)
        {
            return Peer.Of(client.End, family) with { Groups = [] };
        }

        return (nats.Count == 0 ? client.PublicAddress : nats.Count == 1 ? nats[0].PublicAddress : null) is { } address
            ? new(address.ToString(), AddressSet.Of(Cidr.Of(address)), Spread.Each, [], [Cidr.Of(address)])
            : new(client.End.Id, AddressSet.Public.Only(family), Spread.OneOf, [], []);
    }
}
