using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Gives a route another target.</summary>
internal sealed class ReplaceRouteOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.RouteTables.Require(call.Text("RouteTableId"), "routeTableId");
        var route = RouteInput.Route(call, network);
        var place = table.Routes.FindIndex(one => one.Destination == route.Destination);
        if (place < 0) throw new WireException("InvalidParameterValue", $"There is no route defined for '{route.Destination}' in the route table. Use CreateRoute instead.");
        table.Routes[place] = route;
        return new JsonObject { ["return"] = true };
    }
}
