using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>A NAT gateway: no groups; the ACL of its subnet sees the request, the onward packet, its reply and the reply to the client.</summary>
internal static class NatHop
{
    /// <param name="entering">The subnet whose table leads here.</param>
    /// <param name="better">Changes that make the gateway needless, offered where it does not forward.</param>
    public static NatGateway? Request(Trail trail, string id, Subnet entering, Peer client, Peer destination, ImmutableArray<EstateChange> better)
    {
        var found = NetworkIndex.Find(trail.Index.Estate.NatGateways, id, "ec2:DescribeNatGateways");
        if (found.Value is not { } nat)
        {
            trail.Unread(Phase.Request, Component.Gateway, found.Missing);
            return null;
        }

        if (Refusal(trail, nat, entering) is { } refusal)
        {
            trail.Hops.Add(new(Phase.Request, Component.Gateway, id, null, Outcome.Block, refusal) { Repairs = better });
            return nat;
        }

        trail.Add(Phase.Request, Component.Gateway, id, Outcome.Pass, Reason.Of(ReasonCode.NatPasses, id));
        if (SubnetOf(trail, Phase.Request, nat) is { } subnet)
        {
            if (subnet.Id != entering.Id)
            {
                AclHop.Request(trail, subnet, false, client);
            }

            AclHop.Request(trail, subnet, true, destination);
            Onward(trail, nat, subnet, destination);
        }

        return nat;
    }

    public static void Reply(Trail trail, NatGateway nat, Subnet entering, Peer client, Peer destination)
    {
        if (SubnetOf(trail, Phase.Reply, nat) is { } subnet)
        {
            AclHop.Reply(trail, subnet, false, destination, PortRange.AwsClients);
            if (subnet.Id != entering.Id)
            {
                AclHop.Reply(trail, subnet, true, client);
            }
        }
    }

    /// <summary>A regional gateway has no subnet of its own: no ACL and no table of a subnet is asked.</summary>
    public static Subnet? SubnetOf(Trail trail, Phase phase, NatGateway nat)
    {
        if (nat.SubnetId is not { } id)
        {
            return null;
        }

        var found = trail.Index.Subnet(id);
        if (found.Value is null)
        {
            trail.Unread(phase, Component.Gateway, found.Missing);
        }

        return found.Value;
    }

    private static Reason? Refusal(Trail trail, NatGateway nat, Subnet entering) =>
        nat.State != "available" ? Reason.Of(ReasonCode.NatNotAvailable, nat.Id, nat.State)
        : nat.Private ? Reason.Of(ReasonCode.NatIsPrivate, nat.Id)
        : trail.Family == IpFamily.V6 ? Reason.Of(ReasonCode.NatFamily, nat.Id)
        : nat.SubnetId is null && !nat.Zones.Contains(entering.Zone) ? Reason.Of(ReasonCode.NatZone, nat.Id, entering.Zone)
        : null;

    private static void Onward(Trail trail, NatGateway nat, Subnet subnet, Peer destination)
    {
        foreach (var slice in RouteHop.Slices(trail.Index, subnet, destination.Addresses))
        {
            if (slice.Entry is { Target: RouteTarget.GatewayEndpoint or RouteTarget.Local })
            {
                continue;
            }

            ImmutableArray<EstateChange> Repairs(RouteTable table) => PublicRepairs.Route(trail.Index, table, trail.Family);
            if (slice.Entry is { Blackhole: false, Target: RouteTarget.NatGateway or RouteTarget.EgressOnlyGateway or RouteTarget.Peering })
            {
                RouteHop.Block(trail, Phase.Request, subnet, _ => Reason.Of(ReasonCode.NatHasNoInternet, nat.Id, subnet.Id), Repairs);
            }
            else if (RouteHop.Follow(trail, Phase.Request, subnet, slice.Entry, destination.Text, Repairs) && slice.Entry is { } route)
            {
                if (route.Target == RouteTarget.InternetGateway)
                {
                    InternetHop.Gateway(trail, route.TargetId, subnet, false);
                }
                else
                {
                    // A transit gateway: the way goes on under the gateway's address, by tables that are not followed.
                    RouteHop.Beyond(trail, Phase.Request, subnet, route);
                }
            }
        }
    }
}
