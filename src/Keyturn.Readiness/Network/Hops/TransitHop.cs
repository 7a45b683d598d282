using System.Collections.Immutable;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>A transit gateway between two VPCs, in one direction, with the ACLs of its attachment subnets. Transit Gateway guide, "Network ACLs".</summary>
internal static class TransitHop
{
    public static void Cross(Trail trail, Phase phase, string gatewayId, FlowEnd from, FlowEnd to, Peer fromPeer, Peer toPeer)
    {
        if (Open(trail, phase, gatewayId) && Attached(trail, phase, gatewayId, from.Subnet.VpcId) is { } source && Attached(trail, phase, gatewayId, to.Subnet.VpcId) is { } target
            && Available(trail, phase, source.Id, source.State) & Available(trail, phase, target.Id, target.State))
        {
            Enter(trail, phase, source, from.Subnet, fromPeer);
            TransitRouting.Between(trail, phase, source, target, to);
            Leave(trail, phase, target, from, to, fromPeer, toPeer);
        }
    }

    /// <summary>References count for inbound rules only, and only where the gateway and both attachments carry them.</summary>
    public static ReferenceReach Reach(NetworkIndex index, string gatewayId, Subnet from, Subnet to) =>
        index.Estate.TransitGateways.Value?.GetValueOrDefault(gatewayId) is { GroupReferences: true }
        && Attachment(index.Estate, gatewayId, from.VpcId) is { GroupReferences: true }
        && Attachment(index.Estate, gatewayId, to.VpcId) is { GroupReferences: true }
            ? ReferenceReach.Works : ReferenceReach.Unsupported;

    public static TransitAttachment? Attachment(NetworkEstate estate, string gatewayId, string vpcId) =>
        estate.TransitAttachments.Value?.Values.FirstOrDefault(one => one.TransitGatewayId == gatewayId && one.VpcId == vpcId);

    /// <summary>Whether the gateway was read and forwards.</summary>
    public static bool Open(Trail trail, Phase phase, string gatewayId)
    {
        var found = NetworkIndex.Find(trail.Index.Estate.TransitGateways, gatewayId, "ec2:DescribeTransitGateways");
        if (found.Value is null || trail.Index.Estate.TransitAttachments.Value is null)
        {
            trail.Unread(phase, Component.TransitGateway, found.Value is null ? found.Missing : new("ec2:DescribeTransitGatewayAttachments", gatewayId));
            return false;
        }

        return Available(trail, phase, gatewayId, found.Value.State);
    }

    /// <summary>The attachment of a VPC; without one nothing gets to the gateway or from it.</summary>
    public static TransitAttachment? Attached(Trail trail, Phase phase, string gatewayId, string vpcId)
    {
        var attachment = Attachment(trail.Index.Estate, gatewayId, vpcId);
        if (attachment is null)
        {
            Block(trail, phase, gatewayId, Reason.Of(ReasonCode.TransitNotAttached, gatewayId, vpcId), []);
        }

        return attachment;
    }

    public static bool Available(Trail trail, Phase phase, string id, string state)
    {
        if (state != "available")
        {
            Block(trail, phase, id, Reason.Of(ReasonCode.TransitNotAvailable, id, state), []);
        }

        return state == "available";
    }

    /// <summary>From a subnet to the attachment's subnet of the same zone, past the inbound rules there.</summary>
    public static void Enter(Trail trail, Phase phase, TransitAttachment source, Subnet from, Peer fromPeer)
    {
        if (In(trail.Index, source, from.Zone) is { } subnet)
        {
            if (subnet.Id != from.Id)
            {
                AclHop.Ask(trail, phase, subnet, false, fromPeer);
            }
        }
        else if (!Unread(trail, phase, source))
        {
            Block(trail, phase, source.Id, Reason.Of(ReasonCode.TransitZone, source.Id, from.Zone), [new AddAttachmentSubnet(source.Id, from.Id)]);
        }
    }

    /// <summary>Subnets the gateway may forward from: it stays in the zone it was entered in where it can, unless appliance mode chooses another.</summary>
    public static IEnumerable<Subnet> Leaving(NetworkIndex index, TransitAttachment target, string zone) =>
        In(index, target, zone) is { } near && !target.ApplianceMode ? [near] : target.SubnetIds.Select(id => index.Subnet(id).Value).OfType<Subnet>();

    /// <summary>Whether a subnet of the attachment was not read: which one is entered or left is not known then.</summary>
    public static bool Unread(Trail trail, Phase phase, TransitAttachment attachment)
    {
        var lost = attachment.SubnetIds.Select(trail.Index.Subnet).Where(found => found.Value is null).Take(1).ToList();
        lost.ForEach(one => trail.Unread(phase, Component.TransitGateway, one.Missing));
        return lost.Count > 0;
    }

    public static void Block(Trail trail, Phase phase, string id, Reason reason, ImmutableArray<EstateChange> repairs) =>
        trail.Hops.Add(new(phase, Component.TransitGateway, id, null, Outcome.Block, reason) { Repairs = repairs });

    private static void Leave(Trail trail, Phase phase, TransitAttachment target, FlowEnd from, FlowEnd to, Peer fromPeer, Peer toPeer)
    {
        Unread(trail, phase, target);
        foreach (var subnet in Leaving(trail.Index, target, from.Subnet.Zone))
        {
            if (subnet.Id == to.Subnet.Id)
            {
                AclHop.NotEvaluated(trail, phase, subnet);
            }
            else
            {
                AclHop.Ask(trail, phase, subnet, true, toPeer);
                AclHop.Ask(trail, phase, to.Subnet, false, fromPeer);
            }
        }
    }

    private static Subnet? In(NetworkIndex index, TransitAttachment attachment, string zone) =>
        attachment.SubnetIds.Select(id => index.Subnet(id).Value).OfType<Subnet>().FirstOrDefault(subnet => subnet.Zone == zone);
}
