using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using AwsRoute = Amazon.EC2.Model.Route;
using AwsRouteTable = Amazon.EC2.Model.RouteTable;
using Route = Keyturn.Readiness.Network.Facts.Route;
using RouteTable = Keyturn.Readiness.Network.Facts.RouteTable;

namespace Keyturn.Aws.Ec2;

/// <summary>DescribeRouteTables as facts.</summary>
/// <remarks>Source: EC2 API reference, Route: exactly one of its targets is set; GatewayId stands for several kinds, told by the prefix of its id.</remarks>
internal static class RouteMapping
{
    public static RouteTable From(AwsRouteTable table)
    {
        var associations = table.Associations ?? [];
        return new(
            table.RouteTableId,
            table.VpcId,
            associations.Exists(one => one.Main == true),
            [.. associations.Where(one => one.SubnetId is not null && IsInForce(one.AssociationState?.State?.Value)).Select(one => one.SubnetId)],
            [.. (table.Routes ?? []).Select(From)]);
    }

    private static Route From(AwsRoute route)
    {
        var block = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock;
        var (target, id) = TargetOf(route);
        return new(block is null ? null : Cidr.Parse(block), target, id)
        {
            PrefixListId = route.DestinationPrefixListId,
            Blackhole = route.State?.Value == "blackhole",
            Propagated = route.Origin?.Value == "EnableVgwRoutePropagation",
        };
    }

    private static (RouteTarget Target, string Id) TargetOf(AwsRoute route) => route switch
    {
        { NatGatewayId: { Length: > 0 } id } => (RouteTarget.NatGateway, id),
        { TransitGatewayId: { Length: > 0 } id } => (RouteTarget.TransitGateway, id),
        { VpcPeeringConnectionId: { Length: > 0 } id } => (RouteTarget.Peering, id),
        { EgressOnlyInternetGatewayId: { Length: > 0 } id } => (RouteTarget.EgressOnlyGateway, id),
        { NetworkInterfaceId: { Length: > 0 } id } => (RouteTarget.Interface, id),
        { InstanceId: { Length: > 0 } id } => (RouteTarget.Interface, id),
        { CoreNetworkArn: { Length: > 0 } id } => (RouteTarget.CoreNetwork, id),
        { GatewayId: { Length: > 0 } id } => (OfGateway(id, route.DestinationPrefixListId is not null), id),
        { LocalGatewayId: { Length: > 0 } id } => (RouteTarget.Other, id),
        { CarrierGatewayId: { Length: > 0 } id } => (RouteTarget.Other, id),
        _ => (RouteTarget.Other, ""),
    };

    private static RouteTarget OfGateway(string id, bool toPrefixList) => id switch
    {
        "local" => RouteTarget.Local,
        _ when id.StartsWith("igw-", StringComparison.Ordinal) => RouteTarget.InternetGateway,
        _ when id.StartsWith("vgw-", StringComparison.Ordinal) => RouteTarget.VirtualPrivateGateway,
        _ when id.StartsWith("vpce-", StringComparison.Ordinal) => toPrefixList ? RouteTarget.GatewayEndpoint : RouteTarget.ApplianceEndpoint,
        _ => RouteTarget.Other,
    };

    // An association that failed or is being taken away no longer counts.
    private static bool IsInForce(string? state) => state is null or "associated" or "associating";
}
