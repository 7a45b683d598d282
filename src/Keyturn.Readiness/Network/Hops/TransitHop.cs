using System.Collections.Immutable;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Routing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>A transit gateway between two VPCs, in one direction, with the ACLs of its attachment subnets. Transit Gateway guide, "Network ACLs".</summary>
internal static class TransitHop
{
    public static void Cross(Trail trail, Phase phase, string gatewayId, FlowEnd from, FlowEnd to)
    {
        var estate = trail.Index.Estate;
        var found = NetworkIndex.Find(estate.TransitGateways, gatewayId, "ec2:DescribeTransitGateways");
        if (found.Value is not { } gateway || estate.TransitAttachments.Value is null)
        {
            trail.Unread(phase, Component.TransitGateway, found.Missing ?? new("ec2:DescribeTransitGatewayAttachments", gatewayId));
            return;
        }

        if (!Available(trail, phase, gateway.Id, gateway.State))
        {
            return;
        }

        var (source, target) = (Attachment(estate, gatewayId, from.Subnet.VpcId), Attachment(estate, gatewayId, to.Subnet.VpcId));
        if (source is null || target is null)
        {
            var absent = source is null ? from.Subnet.VpcId : to.Subnet.VpcId;
            Block(trail, phase, gatewayId, Reason.Of(ReasonCode.TransitNotAttached, gatewayId, absent), []);
            return;
        }

        if (Available(trail, phase, source.Id, source.State) & Available(trail, phase, target.Id, target.State))
        {
            Enter(trail, phase, source, from);
            Route(trail, phase, source, target, to);
            Leave(trail, phase, target, from, to);
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

    private static void Enter(Trail trail, Phase phase, TransitAttachment source, FlowEnd from)
    {
        var subnet = SubnetIn(trail.Index, source, from.Subnet.Zone);
        if (subnet is null)
        {
            Block(trail, phase, source.Id, Reason.Of(ReasonCode.TransitZone, source.Id, from.Subnet.Zone), [new AddAttachmentSubnet(source.Id, from.Subnet.Id)]);
        }
        else if (subnet.Id != from.Subnet.Id)
        {
            Acl(trail, phase, subnet, false, Peer.Of(from, trail.Family));
        }
    }

    private static void Route(Trail trail, Phase phase, TransitAttachment source, TransitAttachment target, FlowEnd to)
    {
        var tables = trail.Index.Estate.TransitRouteTables;
        if (source.RouteTableId is not { } tableId)
        {
            var others = (tables.Value?.Values ?? []).Where(table => table.TransitGatewayId == source.TransitGatewayId).OrderBy(table => table.Id, StringComparer.Ordinal);
            Block(trail, phase, source.Id, Reason.Of(ReasonCode.TransitNotAssociated, source.Id), [.. others.Select(table => new AssociateTransitTable(source.Id, table.Id))]);
            return;
        }

        if (tables.Value?.GetValueOrDefault(tableId)?.Routes is not { } routes)
        {
            trail.Missing.Add(new("ec2:SearchTransitGatewayRoutes", tableId));
            trail.Add(phase, Component.TransitGateway, tableId, Outcome.Unknown, Reason.Of(ReasonCode.TransitRoutesUnknown, tableId));
            return;
        }

        foreach (var slice in RouteOrder.Table(routes).Slices(to.Addresses.Only(trail.Family)))
        {
            ImmutableArray<EstateChange> repairs = [.. to.Subnet.Blocks.Where(block => block.Family == trail.Family).Select(block => new PutTransitRoute(tableId, block, target.Id))];
            if (slice.Entry is not { } route)
            {
                Block(trail, phase, tableId, Reason.Of(ReasonCode.TransitNoRoute, tableId, to.Id), repairs);
            }
            else if (route.Blackhole)
            {
                Block(trail, phase, tableId, Reason.Of(ReasonCode.TransitBlackhole, tableId, route.Destination.ToString()), repairs);
            }
            else if (route.AttachmentId != target.Id)
            {
                trail.Add(phase, Component.TransitGateway, tableId, Outcome.Unknown, Reason.Of(ReasonCode.TransitElsewhere, tableId, route.Destination.ToString(), route.AttachmentId ?? ""));
            }
            else
            {
                trail.Add(phase, Component.TransitGateway, tableId, Outcome.Pass, Reason.Of(ReasonCode.TransitPasses, source.TransitGatewayId, route.Destination.ToString(), target.Id));
            }
        }
    }

    private static void Leave(Trail trail, Phase phase, TransitAttachment target, FlowEnd from, FlowEnd to)
    {
        // The gateway stays in the zone it was entered in where it can; else any of its subnets may forward.
        var near = SubnetIn(trail.Index, target, from.Subnet.Zone);
        var subnets = near is not null && !target.ApplianceMode ? [near] : target.SubnetIds.Select(id => trail.Index.Subnet(id).Value).OfType<Subnet>();
        foreach (var subnet in subnets)
        {
            if (subnet.Id == to.Subnet.Id)
            {
                AclHop.NotEvaluated(trail, phase, subnet);
            }
            else
            {
                Acl(trail, phase, subnet, true, Peer.Of(to, trail.Family));
                Acl(trail, phase, to.Subnet, false, Peer.Of(from, trail.Family));
            }
        }
    }

    private static void Acl(Trail trail, Phase phase, Subnet subnet, bool egress, Peer peer)
    {
        if (phase == Phase.Request)
        {
            AclHop.Request(trail, subnet, egress, peer);
        }
        else
        {
            AclHop.Reply(trail, subnet, egress, peer);
        }
    }

    private static Subnet? SubnetIn(NetworkIndex index, TransitAttachment attachment, string zone) =>
        attachment.SubnetIds.Select(id => index.Subnet(id).Value).OfType<Subnet>().FirstOrDefault(subnet => subnet.Zone == zone);

    private static bool Available(Trail trail, Phase phase, string id, string state)
    {
        if (state == "available")
        {
            return true;
        }

        Block(trail, phase, id, Reason.Of(ReasonCode.TransitNotAvailable, id, state), []);
        return false;
    }

    private static void Block(Trail trail, Phase phase, string id, Reason reason, ImmutableArray<EstateChange> repairs) =>
        trail.Hops.Add(new(phase, Component.TransitGateway, id, null, Outcome.Block, reason) { Repairs = repairs });
}
