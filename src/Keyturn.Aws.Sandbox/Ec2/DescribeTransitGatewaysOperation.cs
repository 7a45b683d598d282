using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Transit gateways.</summary>
internal sealed class DescribeTransitGatewaysOperation() : DescribeOperation<TransitGatewayRecord>("transitGatewaySet", "TransitGatewayIds")
{
    protected override Ec2Filters<TransitGatewayRecord> Filters { get; } = new Ec2Filters<TransitGatewayRecord>()
        .On("transit-gateway-id", gateway => gateway.Id).On("state", gateway => gateway.State);

    protected override NetworkTable<TransitGatewayRecord> Table(NetworkStore network) => network.TransitGateways;

    protected override JsonObject Write(TransitGatewayRecord one, SandboxRegion region)
    {
        var table = region.Network.TransitRouteTables.All.FirstOrDefault(candidate => candidate.TransitGatewayId == one.Id && candidate.IsDefault)?.Id;
        return new JsonObject
        {
            ["transitGatewayId"] = one.Id,
            ["transitGatewayArn"] = region.Arn("ec2", $"transit-gateway/{one.Id}"),
            ["state"] = one.State,
            ["ownerId"] = region.Account.Id,
            ["creationTime"] = Ec2List.Date(one.CreatedAt),
            ["options"] = new JsonObject
            {
                ["amazonSideAsn"] = 64512,
                ["autoAcceptSharedAttachments"] = "disable",
                ["defaultRouteTableAssociation"] = table is null ? "disable" : "enable",
                ["defaultRouteTablePropagation"] = table is null ? "disable" : "enable",
                ["vpnEcmpSupport"] = "enable",
                ["dnsSupport"] = "enable",
                ["securityGroupReferencingSupport"] = one.GroupReferences ? "enable" : "disable",
                ["multicastSupport"] = "disable",
            }.With("associationDefaultRouteTableId", table).With("propagationDefaultRouteTableId", table),
            ["tagSet"] = Ec2List.Tags(one),
        };
    }
}
