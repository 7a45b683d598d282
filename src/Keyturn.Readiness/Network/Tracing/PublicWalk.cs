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
            var trail = start with { Hops = [.. start.Hops], Missing = [.. start.Missing] };
            WalkOne(trail, client, destination with { Addresses = slice.Addresses }, slice.Entry, better, enter);
            yield return trail;
        }
    }

    private static void WalkOne(Trail trail, Placement client, Peer destination, Route? route, ImmutableArray<EstateChange> better, Action<Trail, Peer>? enter)
    {
        var subnet = client.End.Subnet;
        GroupHop.Ask(trail, client.End, true, destination, ReferenceReach.Lost);
        AclHop.Request(trail, subnet, true, destination);
        var followed = RouteHop.Follow(trail, Phase.Request, subnet, route, destination.Text, table => [.. better, .. PublicRepairs.Outward(trail.Index, table, trail.Family)]);
        NatGateway? nat = null;
        if (followed && route is not null)
        {
            nat = Leave(trail, client, destination, route, better);
        }

        if (enter is not null)
        {
            enter(trail, Source(client, nat, trail.Family));
        }

        if (nat is not null)
        {
            NatHop.Reply(trail, nat, client.End, destination);
        }

        AclHop.Reply(trail, subnet, false, destination);
    }

    private static NatGateway? Leave(Trail trail, Placement client, Peer destination, Route route, ImmutableArray<EstateChange> better)
    {
        var subnet = client.End.Subnet;
        switch (route.Target)
        {
            case RouteTarget.InternetGateway:
                trail.Via = Via.InternetGateway;
                var before = trail.Hops.Count;
                InternetHop.PublicAddress(trail, client.End.Id, client.HasPublicAddress, route.TargetId);
                if (trail.Hops.Count > before && trail.Index.TableOf(subnet).Value is { } table)
                {
                    trail.Hops[before] = trail.Hops[before] with { Repairs = [.. better, .. PublicRepairs.Outward(trail.Index, table, trail.Family)] };
                }

                InternetHop.Gateway(trail, route.TargetId, subnet, false);
                return null;
            case RouteTarget.EgressOnlyGateway:
                trail.Via = Via.EgressOnlyGateway;
                InternetHop.EgressOnly(trail, route.TargetId, subnet);
                return null;
            case RouteTarget.NatGateway:
                trail.Via = Via.Nat;
                var at = trail.Hops.Count;
                var nat = NatHop.Request(trail, route.TargetId, client.End, destination);
                if (trail.Hops.Count > at && trail.Hops[at].Outcome == Outcome.Block)
                {
                    trail.Hops[at] = trail.Hops[at] with { Repairs = better };
                }

                return nat;
            case RouteTarget.Peering:
                trail.Via = Via.Peering;
                trail.Hops.Add(new(Phase.Request, Component.Peering, route.TargetId, null, Outcome.Block,
                    Reason.Of(ReasonCode.PeeringNotTransitive, route.TargetId, destination.Text, PeerOf(trail, route.TargetId, subnet.VpcId))) { Repairs = better });
                return null;
            default:
                // A transit gateway may lead to a central way out in another VPC, which is not followed here.
                trail.Via = route.Target == RouteTarget.TransitGateway ? Via.TransitGateway : Via.None;
                trail.Add(Phase.Request, Component.Gateway, route.TargetId, Outcome.Unknown,
                    Reason.Of(ReasonCode.RouteBeyond, trail.Index.TableOf(subnet).Value?.Id ?? "", route.DestinationText, route.TargetId));
                return null;
        }
    }

    private static string PeerOf(Trail trail, string id, string vpcId) => trail.Index.Estate.Peerings.Value?.GetValueOrDefault(id)?.Other(vpcId)?.VpcId ?? id;

    /// <summary>Who the other side sees: the NAT gateway's address, the public one, or an unknown public address.</summary>
    private static Peer Source(Placement client, NatGateway? nat, IpFamily family)
    {
        if (family == IpFamily.V6)
        {
            return Peer.Of(client.End, family) with { Groups = [] };
        }

        return (nat is null ? client.PublicAddress : nat.PublicAddress) is { } address
            ? new(address.ToString(), AddressSet.Of(Cidr.Of(address)), Spread.Each, [], [Cidr.Of(address)])
            : new(client.End.Id, AddressSet.Public.Only(family), Spread.OneOf, [], []);
    }
}
