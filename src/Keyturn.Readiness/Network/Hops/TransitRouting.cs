using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Routing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>The table of a transit gateway that the attachment is associated with. Transit Gateway guide, "Routing".</summary>
internal static class TransitRouting
{
    /// <summary>Towards an end in another VPC, whose attachment is known.</summary>
    public static void Between(Trail trail, Phase phase, TransitAttachment source, TransitAttachment target, FlowEnd to)
    {
        foreach (var slice in Slices(trail, phase, source, to.Addresses.Only(trail.Family)))
        {
            ImmutableArray<EstateChange> Repairs(string tableId) =>
                [.. to.Subnet.Blocks.Where(block => block.Family == trail.Family).Select(block => new PutTransitRoute(tableId, block, target.Id))];
            if (Leads(trail, phase, source, slice.Entry, to.Id, Repairs) is not { } route)
            {
                continue;
            }

            if (route.AttachmentId == target.Id)
            {
                Passes(trail, phase, source, route);
            }
            else
            {
                Elsewhere(trail, phase, source, route);
            }
        }
    }

    /// <summary>Towards public addresses: the attachment of the VPC that holds the way out, when the table leads to one.</summary>
    public static TransitAttachment? Outward(Trail trail, TransitAttachment source, Peer destination, ImmutableArray<EstateChange> better)
    {
        TransitAttachment? found = null;
        foreach (var slice in Slices(trail, Phase.Request, source, destination.Addresses))
        {
            if (Leads(trail, Phase.Request, source, slice.Entry, destination.Text, tableId => [.. better, .. Egress(trail, source, tableId)]) is not { } route)
            {
                continue;
            }

            if (trail.Index.Estate.TransitAttachments.Value?.GetValueOrDefault(route.AttachmentId ?? "") is not { } attachment)
            {
                trail.Unread(Phase.Request, Component.TransitGateway, new("ec2:DescribeTransitGatewayAttachments", route.AttachmentId ?? ""));
            }
            else if (attachment.VpcId is null || attachment.VpcId == source.VpcId)
            {
                Elsewhere(trail, Phase.Request, source, route);
            }
            else if (TransitHop.Available(trail, Phase.Request, attachment.Id, attachment.State))
            {
                Passes(trail, Phase.Request, source, route);
                found = attachment;
            }
        }

        return found;
    }

    /// <summary>Parts of the addresses by the route that wins; none when no table could be asked, with the hop that says why.</summary>
    private static ImmutableArray<PrefixSlice<TransitRoute>> Slices(Trail trail, Phase phase, TransitAttachment source, AddressSet addresses)
    {
        var tables = trail.Index.Estate.TransitRouteTables;
        if (source.RouteTableId is not { } tableId)
        {
            var others = (tables.Value?.Values ?? []).Where(table => table.TransitGatewayId == source.TransitGatewayId).OrderBy(table => table.Id, StringComparer.Ordinal);
            TransitHop.Block(trail, phase, source.Id, Reason.Of(ReasonCode.TransitNotAssociated, source.Id), [.. others.Select(table => new AssociateTransitTable(source.Id, table.Id))]);
            return [];
        }

        if (tables.Value?.GetValueOrDefault(tableId)?.Routes is { } routes)
        {
            return RouteOrder.Table(routes).Slices(addresses);
        }

        trail.Missing.Add(new("ec2:SearchTransitGatewayRoutes", tableId));
        trail.Add(phase, Component.TransitGateway, tableId, Outcome.Unknown, Reason.Of(ReasonCode.TransitRoutesUnknown, tableId));
        return [];
    }

    /// <summary>The route when it leads on; else the block is told.</summary>
    private static TransitRoute? Leads(Trail trail, Phase phase, TransitAttachment source, TransitRoute? route, string to, Func<string, ImmutableArray<EstateChange>> repairs)
    {
        var tableId = source.RouteTableId ?? "";
        if (route is { Blackhole: false })
        {
            return route;
        }

        var reason = route is null ? Reason.Of(ReasonCode.TransitNoRoute, tableId, to) : Reason.Of(ReasonCode.TransitBlackhole, tableId, route.Destination.ToString());
        TransitHop.Block(trail, phase, tableId, reason, repairs(tableId));
        return null;
    }

    /// <summary>A default route to a VPC of this gateway that has a NAT gateway with public addresses.</summary>
    private static IEnumerable<EstateChange> Egress(Trail trail, TransitAttachment source, string tableId)
    {
        var estate = trail.Index.Estate;
        var vpcIds = (estate.NatGateways.Value?.Values ?? []).Where(nat => nat is { State: "available", Private: false }).Select(nat => nat.VpcId).ToHashSet();
        return (estate.TransitAttachments.Value?.Values ?? [])
            .Where(one => one.TransitGatewayId == source.TransitGatewayId && one.Id != source.Id && one.VpcId is { } vpcId && vpcIds.Contains(vpcId))
            .OrderBy(one => one.Id, StringComparer.Ordinal).Take(1).Select(one => new PutTransitRoute(tableId, Cidr.Any(trail.Family), one.Id));
    }

    private static void Passes(Trail trail, Phase phase, TransitAttachment source, TransitRoute route) =>
        trail.Add(phase, Component.TransitGateway, source.RouteTableId ?? "", Outcome.Pass,
            Reason.Of(ReasonCode.TransitPasses, source.TransitGatewayId, route.Destination.ToString(), route.AttachmentId ?? ""));

    private static void Elsewhere(Trail trail, Phase phase, TransitAttachment source, TransitRoute route) =>
        trail.Add(phase, Component.TransitGateway, source.RouteTableId ?? "", Outcome.Unknown,
            Reason.Of(ReasonCode.TransitElsewhere, source.RouteTableId ?? "", route.Destination.ToString(), route.AttachmentId ?? ""));
}
