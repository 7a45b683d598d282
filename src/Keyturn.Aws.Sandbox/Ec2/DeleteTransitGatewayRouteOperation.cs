using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Removes a static route from a table of a transit gateway.</summary>
internal sealed class DeleteTransitGatewayRouteOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.TransitRouteTables.Require(call.Text("TransitGatewayRouteTableId"), "TransitGatewayRouteTableId");
        var destination = call.Require("DestinationCidrBlock");
        var gone = table.Routes.Find(route => route.Static && route.Destination == destination)
            ?? throw new WireException("InvalidRoute.NotFound", $"Route {destination} was not found in Transit Gateway Route Table {table.Id}.");
        table.Routes.Remove(gone);
        return new JsonObject { ["route"] = TransitRouteTree.Write(gone, network) };
    }
}
