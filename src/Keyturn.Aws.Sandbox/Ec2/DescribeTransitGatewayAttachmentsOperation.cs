using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Attachments of every kind, with the associated route table.</summary>
internal sealed class DescribeTransitGatewayAttachmentsOperation() : DescribeOperation<TransitAttachmentRecord>("transitGatewayAttachments", "TransitGatewayAttachmentIds")
{
    protected override Ec2Filters<TransitAttachmentRecord> Filters { get; } = new Ec2Filters<TransitAttachmentRecord>()
        .On("transit-gateway-attachment-id", one => one.Id).On("transit-gateway-id", one => one.TransitGatewayId).On("resource-id", one => one.ResourceId)
        .On("resource-type", one => one.ResourceType).On("resource-owner-id", one => one.ResourceOwnerId).On("state", one => one.State)
        .On("association.transit-gateway-route-table-id", one => one.RouteTableId);

    protected override NetworkTable<TransitAttachmentRecord> Table(NetworkStore network) => network.TransitAttachments;

    protected override JsonObject Write(TransitAttachmentRecord one, SandboxRegion region) => new JsonObject
    {
        ["transitGatewayAttachmentId"] = one.Id,
        ["transitGatewayId"] = one.TransitGatewayId,
        ["transitGatewayOwnerId"] = region.Account.Id,
        ["resourceOwnerId"] = one.ResourceOwnerId,
        ["resourceType"] = one.ResourceType,
        ["resourceId"] = one.ResourceId,
        ["state"] = one.State,
        ["creationTime"] = Ec2List.Date(one.CreatedAt),
        ["tagSet"] = Ec2List.Tags(one),
    }.With("association", one.RouteTableId is { } table ? new JsonObject { ["transitGatewayRouteTableId"] = table, ["state"] = "associated" } : null);
}
