using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>A NAT gateway: no groups; the ACL of its subnet sees the request, the onward packet, its reply and the reply to the client.</summary>
internal static class NatHop
{
    public static NatGateway? Request(Trail trail, string id, FlowEnd client, Peer destination)
    {
        var found = NetworkIndex.Find(trail.Index.Estate.NatGateways, id, "ec2:DescribeNatGateways");
        if (found.Value is not { } nat)
        {
            trail.Unread(Phase.Request, Component.Gateway, found.Missing ?? new("ec2:DescribeNatGateways", id));
            return null;
        }

        if (Refusal(trail, nat, client) is { } refusal)
        {
            trail.Add(Phase.Request, Component.Gateway, id, Outcome.Block, refusal);
            return nat;
        }

        trail.Add(Phase.Request, Component.Gateway, id, Outcome.Pass, Reason.Of(ReasonCode.NatPasses, id));
        if (SubnetOf(trail, nat) is { } subnet)
        {
            if (subnet.Id != client.Subnet.Id)
            {
                AclHop.Request(trail, subnet, false, Peer.Of(client, trail.Family));
            }

            AclHop.Request(trail, subnet, true, destination);
            Onward(trail, nat, subnet, destination);
        }

        return nat;
    }

    public static void Reply(Trail trail, NatGateway nat, FlowEnd client, Peer destination)
    {
        if (SubnetOf(trail, nat) is { } subnet)
        {
            AclHop.Reply(trail, subnet, false, destination, PortRange.AwsClients);
            if (subnet.Id != client.Subnet.Id)
            {
                AclHop.Reply(trail, subnet, true, Peer.Of(client, trail.Family));
            }
        }
    }

    private static Reason? Refusal(Trail trail, NatGateway nat, FlowEnd client) =>
        nat.State != "available" ? Reason.Of(ReasonCode.NatNotAvailable, nat.Id, nat.State)
        : nat.Private ? Reason.Of(ReasonCode.NatIsPrivate, nat.Id)
        : trail.Family == IpFamily.V6 ? Reason.Of(ReasonCode.NatFamily, nat.Id)
        : nat.SubnetId is null && !nat.Zones.Contains(client.Subnet.Zone) ? Reason.Of(ReasonCode.NatZone, nat.Id, client.Subnet.Zone)
        : null;

    private static void Onward(Trail trail, NatGateway nat, Subnet subnet, Peer destination)
    {
        foreach (var slice in RouteHop.Slices(trail.Index, subnet, destination.Addresses))
        {
            if (slice.Entry is { Target: RouteTarget.GatewayEndpoint or RouteTarget.Local })
            {
                continue;
            }

            if (slice.Entry is null or { Target: RouteTarget.InternetGateway })
            {
                if (RouteHop.Follow(trail, Phase.Request, subnet, slice.Entry, destination.Text, table => PublicRepairs.Route(trail.Index, table, trail.Family)))
                {
                    InternetHop.Gateway(trail, slice.Entry?.TargetId ?? "", subnet, false);
                }
            }
            else
            {
                RouteHop.Block(trail, Phase.Request, subnet, _ => Reason.Of(ReasonCode.NatHasNoInternet, nat.Id, subnet.Id), table => PublicRepairs.Route(trail.Index, table, trail.Family));
            }
        }
    }

    /// <summary>A regional gateway has no subnet of its own: no ACL and no table of a subnet is asked.</summary>
    private static Subnet? SubnetOf(Trail trail, NatGateway nat) => nat.SubnetId is { } id ? trail.Index.Subnet(id).Value : null;
}
