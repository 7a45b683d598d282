using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Lets an attachment use a table of its transit gateway; it may have only one.</summary>
internal sealed class AssociateTransitGatewayRouteTableOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.TransitRouteTables.Require(call.Text("TransitGatewayRouteTableId"), "TransitGatewayRouteTableId");
        var attachment = network.TransitAttachments.Require(call.Text("TransitGatewayAttachmentId"), "TransitGatewayAttachmentId");
        if (attachment.RouteTableId is { } former)
            throw new WireException("Resource.AlreadyAssociated", $"Transit Gateway Attachment {attachment.Id} is already associated to a route table {former}.");
        attachment.RouteTableId = table.Id;
        return new JsonObject
        {
            ["association"] = new JsonObject
            {
                ["transitGatewayRouteTableId"] = table.Id,
                ["transitGatewayAttachmentId"] = attachment.Id,
                ["resourceId"] = attachment.ResourceId,
                ["resourceType"] = attachment.ResourceType,
                ["state"] = "associated",
            },
        };
    }
}
