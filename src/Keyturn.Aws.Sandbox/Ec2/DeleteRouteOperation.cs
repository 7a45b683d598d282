using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Removes a route; the VPC's own stays.</summary>
internal sealed class DeleteRouteOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.RouteTables.Require(call.Text("RouteTableId"), "routeTableId");
        var destination = RouteInput.Destination(call);
        var route = table.Routes.Find(one => one.Destination == destination)
            ?? throw new WireException("InvalidRoute.NotFound", $"no route with destination-cidr-block {destination} in route table {table.Id}");
        if (route.TargetId == "local") throw new WireException("InvalidParameterValue", $"cannot remove local route {destination} in route table {table.Id}");
        table.Routes.Remove(route);
        return new JsonObject { ["return"] = true };
    }
}
