using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Routes of a transit gateway's table; at least one filter is demanded.</summary>
internal sealed class SearchTransitGatewayRoutesOperation : Ec2Operation
{
    public override bool ReadOnly => true;

    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.TransitRouteTables.Require(call.Text("TransitGatewayRouteTableId"), "TransitGatewayRouteTableId");
        if (call.Structures("Filter").Count == 0) throw Ec2Errors.Missing("Filters");
        var filters = new Ec2Filters<TransitRouteRecord>()
            .On("type", route => route.Static ? "static" : "propagated").On("state", route => TransitRouteTree.State(route, network))
            .On("route-search.exact-match", route => route.Destination).On("attachment.transit-gateway-attachment-id", route => route.AttachmentId)
            .On("attachment.resource-id", route => network.TransitAttachments.Find(route.AttachmentId)?.ResourceId);
        var answer = Ec2List.Page(
            call, "routeSet", filters.Apply(table.Routes.OrderBy(Key, StringComparer.Ordinal), call), Key, route => TransitRouteTree.Write(route, network));
        answer["additionalRoutesAvailable"] = answer.ContainsKey("nextToken");
        return answer;
    }

    private static string Key(TransitRouteRecord route) => $"{route.Destination} {(route.Static ? 0 : 1)}";
}
