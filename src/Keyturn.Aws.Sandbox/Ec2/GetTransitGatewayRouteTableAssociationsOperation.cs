using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Which attachments use a route table of a transit gateway.</summary>
internal sealed class GetTransitGatewayRouteTableAssociationsOperation : Ec2Operation
{
    private static readonly Ec2Filters<TransitAttachmentRecord> Filters = new Ec2Filters<TransitAttachmentRecord>()
        .On("transit-gateway-attachment-id", one => one.Id).On("resource-id", one => one.ResourceId).On("resource-type", one => one.ResourceType);

    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.TransitRouteTables.Require(call.Text("TransitGatewayRouteTableId"), "TransitGatewayRouteTableId");
        var all = Filters.Apply(network.TransitAttachments.All.Where(one => one.RouteTableId == table.Id), call);
        return Ec2List.Page(call, "associations", all, one => one.Id, one => new JsonObject
        {
            ["transitGatewayAttachmentId"] = one.Id,
            ["resourceId"] = one.ResourceId,
            ["resourceType"] = one.ResourceType,
            ["state"] = "associated",
        });
    }
}
