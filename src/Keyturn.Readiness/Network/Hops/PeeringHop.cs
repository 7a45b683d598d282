using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>A peering connection: active, not transitive, no use of the other side's gateways. Peering guide, "Basics".</summary>
internal static class PeeringHop
{
    public static void Cross(Trail trail, Phase phase, string id, string fromVpcId, string toVpcId, AddressSet destination)
    {
        var found = NetworkIndex.Find(trail.Index.Estate.Peerings, id, "ec2:DescribeVpcPeeringConnections");
        if (found.Value is not { } peering)
        {
            trail.Unread(phase, Component.Peering, found.Missing);
            return;
        }

        var other = peering.Other(fromVpcId);
        var (outcome, reason) = peering.Status != "active"
            ? (Outcome.Block, Reason.Of(ReasonCode.PeeringNotActive, id, peering.Status))
            : other is null || other.VpcId != toVpcId || !AddressSet.Of(other.Blocks).Covers(destination)
                ? (Outcome.Block, Reason.Of(ReasonCode.PeeringNotTransitive, id, toVpcId, other?.VpcId ?? ""))
                : (Outcome.Pass, Reason.Of(ReasonCode.PeeringPasses, id, toVpcId));
        trail.Add(phase, Component.Peering, id, outcome, reason);
    }

    /// <summary>References work over a connection of one Region; that it is active is asked where it is crossed.</summary>
    public static ReferenceReach Reach(NetworkIndex index, string id) =>
        index.Estate.Peerings.Value?.GetValueOrDefault(id) is { } peering && peering.Requester.Region == peering.Accepter.Region
            ? ReferenceReach.Works : ReferenceReach.Lost;
}
