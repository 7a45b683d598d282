using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Route tables of transit gateways, without their routes.</summary>
internal sealed class DescribeTransitGatewayRouteTablesOperation() : DescribeOperation<TransitRouteTableRecord>("transitGatewayRouteTables", "TransitGatewayRouteTableIds")
{
    protected override Ec2Filters<TransitRouteTableRecord> Filters { get; } = new Ec2Filters<TransitRouteTableRecord>()
        .On("transit-gateway-id", table => table.TransitGatewayId).On("transit-gateway-route-table-id", table => table.Id).On("state", _ => "available")
        .On("default-association-route-table", table => table.IsDefault);

    protected override NetworkTable<TransitRouteTableRecord> Table(NetworkStore network) => network.TransitRouteTables;

    protected override JsonObject Write(TransitRouteTableRecord one, SandboxRegion region) => new()
    {
        ["transitGatewayRouteTableId"] = one.Id,
        ["transitGatewayId"] = one.TransitGatewayId,
        ["state"] = "available",
        ["defaultAssociationRouteTable"] = one.IsDefault,
        ["defaultPropagationRouteTable"] = one.IsDefault,
        ["creationTime"] = Ec2List.Date(one.CreatedAt),
        ["tagSet"] = Ec2List.Tags(one),
    };
}
