using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Route tables; a route whose target is gone is a blackhole.</summary>
internal sealed class DescribeRouteTablesOperation() : DescribeOperation<RouteTableRecord>("routeTableSet", "RouteTableId")
{
    protected override Ec2Filters<RouteTableRecord> Filters { get; } = new Ec2Filters<RouteTableRecord>()
        .On("vpc-id", table => table.VpcId).On("route-table-id", table => table.Id)
        .Each("association.subnet-id", table => table.Associations.Select(one => one.SubnetId))
        .Each("association.route-table-association-id", table => table.Associations.Select(one => one.Id))
        .Each("association.main", table => table.Associations.Select(one => one.SubnetId is null ? "true" : "false"))
        .Each("route.destination-cidr-block", table => table.Routes.Select(route => route.Destination))
        .Each("route.nat-gateway-id", table => table.Routes.Where(route => route.TargetKind == "natGatewayId").Select(route => route.TargetId))
        .Each("route.gateway-id", table => table.Routes.Where(route => route.TargetKind == "gatewayId").Select(route => route.TargetId))
        .Each("route.state", table => table.Routes.Select(route => route.State));

    protected override NetworkTable<RouteTableRecord> Table(NetworkStore network) => network.RouteTables;

    protected override JsonObject Write(RouteTableRecord one, SandboxRegion region) => new()
    {
        ["routeTableId"] = one.Id,
        ["vpcId"] = one.VpcId,
        ["ownerId"] = region.Account.Id,
        ["routeSet"] = Ec2List.Of(one.Routes.Select(Route)),
        ["associationSet"] = Ec2List.Of(one.Associations.Select(association => Association(association, one.Id))),
        ["propagatingVgwSet"] = new JsonArray(),
        ["tagSet"] = Ec2List.Tags(one),
    };

    private static JsonObject Route(RouteRecord route) => new()
    {
        [RouteInput.DestinationMember(route.Destination)] = route.Destination,
        [route.TargetKind] = route.TargetId,
        ["state"] = route.State,
        ["origin"] = route.Origin,
    };

    private static JsonObject Association(RouteTableAssociationRecord association, string tableId) => new JsonObject
    {
        ["routeTableAssociationId"] = association.Id,
        ["routeTableId"] = tableId,
        ["main"] = association.SubnetId is null,
        ["associationState"] = new JsonObject { ["state"] = "associated" },
    }.With("subnetId", association.SubnetId);
}
