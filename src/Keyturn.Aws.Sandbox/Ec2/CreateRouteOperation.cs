using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Adds a route.</summary>
internal sealed class CreateRouteOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.RouteTables.Require(call.Text("RouteTableId"), "routeTableId");
        var route = RouteInput.Route(call, network);
        if (table.Routes.Exists(one => one.Destination == route.Destination))
            throw new WireException("RouteAlreadyExists", $"The route identified by {route.Destination} already exists.");
        table.Routes.Add(route);
        return new JsonObject { ["return"] = true };
    }
}
