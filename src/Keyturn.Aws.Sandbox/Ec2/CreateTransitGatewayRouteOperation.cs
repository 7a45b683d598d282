using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Adds a static route to a table of a transit gateway.</summary>
internal sealed class CreateTransitGatewayRouteOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.TransitRouteTables.Require(call.Text("TransitGatewayRouteTableId"), "TransitGatewayRouteTableId");
        var block = call.Require("DestinationCidrBlock");
        var destination = CidrText.Canonical(block, block.Contains(':', StringComparison.Ordinal)) ?? throw Ec2Errors.Invalid("DestinationCidrBlock", block);
        var attachment = call.Flag("Blackhole") == true ? null : network.TransitAttachments.Require(call.Text("TransitGatewayAttachmentId"), "TransitGatewayAttachmentId").Id;
        if (table.Routes.Exists(route => route.Static && route.Destination == destination))
            throw new WireException("RouteAlreadyExists", $"Route {destination} already exists in Transit Gateway Route Table {table.Id}.");
        var made = new TransitRouteRecord(destination, attachment, Static: true);
        table.Routes.Add(made);
        return new JsonObject { ["route"] = TransitRouteTree.Write(made, network) };
    }
}
