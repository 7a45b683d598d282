using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Routing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>A way out through a NAT gateway in another VPC behind a transit gateway. Transit Gateway guide, "Centralized outbound routing".</summary>
internal static class CentralEgress
{
    /// <summary>Parts of public addresses that the gateway's table and those of the attachment's subnets treat alike.</summary>
    public static IEnumerable<AddressSet> Parts(NetworkIndex index, string gatewayId, Subnet client, AddressSet addresses)
    {
        var (estate, source) = (index.Estate, TransitHop.Attachment(index.Estate, gatewayId, client.VpcId));
        if (estate.TransitRouteTables.Value?.GetValueOrDefault(source?.RouteTableId ?? "")?.Routes is not { } routes)
        {
            return [addresses];
        }

        return RouteOrder.Table(routes).Slices(addresses).SelectMany(slice =>
        {
            var target = estate.TransitAttachments.Value?.GetValueOrDefault(slice.Entry?.AttachmentId ?? "");
            IEnumerable<Subnet> subnets = target is null ? [] : TransitHop.Leaving(index, target, client.Zone);
            return subnets.Aggregate<Subnet, IEnumerable<AddressSet>>([slice.Addresses], (parts, subnet) =>
                parts.SelectMany(part => Outward(index, subnet, part)).Select(one => one.Addresses));
        });
    }

    /// <summary>From the client's subnet to the NAT gateways that it may leave through.</summary>
    public static IReadOnlyList<NatGateway> Request(Trail trail, string gatewayId, FlowEnd client, Peer destination, ImmutableArray<EstateChange> better)
    {
        List<NatGateway> nats = [];
        if (!TransitHop.Open(trail, Phase.Request, gatewayId) || TransitHop.Attached(trail, Phase.Request, gatewayId, client.Subnet.VpcId) is not { } source
            || !TransitHop.Available(trail, Phase.Request, source.Id, source.State))
        {
            return nats;
        }

        TransitHop.Enter(trail, Phase.Request, source, client.Subnet, Peer.Of(client, trail.Family));
        if (TransitRouting.Outward(trail, source, destination, better) is { } target)
        {
            TransitHop.Unread(trail, Phase.Request, target);
            foreach (var subnet in TransitHop.Leaving(trail.Index, target, client.Subnet.Zone))
            {
                nats.AddRange(From(trail, subnet, client, destination, better));
            }
        }

        return nats;
    }

    /// <summary>From the internet through the NAT gateway, whose subnet must know the way back to the client's VPC.</summary>
    public static void Reply(Trail trail, string gatewayId, NatGateway nat, FlowEnd client, Peer destination)
    {
        if (NatHop.SubnetOf(trail, Phase.Reply, nat) is not { } subnet)
        {
            if (nat.SubnetId is null)
            {
                // The table of a regional gateway, which must know the way back, belongs to no subnet.
                trail.Add(Phase.Reply, Component.Gateway, nat.Id, Outcome.Unknown, Reason.Of(ReasonCode.NatTableUnknown, nat.Id, client.Id, gatewayId));
            }

            return;
        }

        var here = Peer.Of(client, trail.Family);
        AclHop.Reply(trail, subnet, false, destination, PortRange.AwsClients);
        AclHop.Reply(trail, subnet, true, here);
        foreach (var slice in RouteHop.Slices(trail.Index, subnet, here.Addresses))
        {
            if (!RouteHop.Follow(trail, Phase.Reply, subnet, slice.Entry, client.Id, table => Back(trail, table, gatewayId, client)) || slice.Entry is not { } route)
            {
                continue;
            }

            if (route.Target == RouteTarget.TransitGateway && route.TargetId == gatewayId)
            {
                var end = new FlowEnd(nat.Id, subnet, [], destination.Addresses, destination.Spread);
                TransitHop.Cross(trail, Phase.Reply, gatewayId, end, client with { Addresses = slice.Addresses }, destination, here with { Addresses = slice.Addresses });
            }
            else if (route.Target is RouteTarget.TransitGateway or RouteTarget.Peering)
            {
                RouteHop.Elsewhere(trail, subnet, route, client.Id);
            }
            else
            {
                // Inside the VPC nobody has the client's address, and gateways to the internet drop it.
                RouteHop.Block(trail, Phase.Reply, subnet, table => Reason.Of(ReasonCode.RouteReplyElsewhere, table, client.Id, route.TargetId), table => Back(trail, table, gatewayId, client));
            }
        }
    }

    /// <summary>On from an attachment's subnet in the VPC that holds the way out.</summary>
    private static List<NatGateway> From(Trail trail, Subnet subnet, FlowEnd client, Peer destination, ImmutableArray<EstateChange> better)
    {
        List<NatGateway> nats = [];
        foreach (var slice in Outward(trail.Index, subnet, destination.Addresses))
        {
            AclHop.Request(trail, subnet, true, destination);
            if (!RouteHop.Follow(trail, Phase.Request, subnet, slice.Entry, destination.Text, table => [.. better, .. PublicRepairs.Outward(trail.Index, subnet, table, trail.Family)])
                || slice.Entry is not { } route)
            {
                continue;
            }

            if (route.Target == RouteTarget.NatGateway)
            {
                nats.AddRange(NatHop.Request(trail, route.TargetId, subnet, Peer.Of(client, trail.Family), destination, better) is { } nat ? [nat] : []);
            }
            else if (route.Target == RouteTarget.InternetGateway)
            {
                // The client's address is private there, and nothing on this way changes it.
                InternetHop.PublicAddress(trail, client.Id, false, route.TargetId, better);
            }
            else
            {
                RouteHop.Beyond(trail, Phase.Request, subnet, route);
            }
        }

        return nats;
    }

    private static IEnumerable<PrefixSlice<Route>> Outward(NetworkIndex index, Subnet subnet, AddressSet addresses) =>
        RouteHop.Slices(index, subnet, addresses).Where(slice => slice.Entry?.Target is not (RouteTarget.GatewayEndpoint or RouteTarget.Local));

    private static ImmutableArray<EstateChange> Back(Trail trail, RouteTable table, string gatewayId, FlowEnd client) =>
        [.. client.Subnet.Blocks.Where(block => block.Family == trail.Family && !table.Keeps(block))
            .Select(block => new PutRoute(table.Id, block, RouteTarget.TransitGateway, gatewayId, table.Routes.Any(route => route.Destination == block)))];
}
