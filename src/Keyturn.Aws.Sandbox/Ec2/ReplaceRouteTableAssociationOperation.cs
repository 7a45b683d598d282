using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Moves a subnet, or the VPC's main association, to another route table.</summary>
internal sealed class ReplaceRouteTableAssociationOperation : Ec2Operation
{
    /// <summary>The association with its table.</summary>
    /// <exception cref="WireException">There is none of this id.</exception>
    public static (RouteTableRecord Table, RouteTableAssociationRecord Association) Find(NetworkStore network, string id) => network.RouteTables.All
        .SelectMany(table => table.Associations.Select(association => (Table: table, Association: association)))
        .FirstOrDefault(one => one.Association.Id == id) is { Table: not null } found
            ? found
            : throw new WireException("InvalidAssociationID.NotFound", $"The association ID '{id}' does not exist");

    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.RouteTables.Require(call.Text("RouteTableId"), "routeTableId");
        var (former, association) = Find(network, call.Require("AssociationId"));
        if (former.VpcId != table.VpcId) throw new WireException("InvalidParameterValue", $"Route table {table.Id} and association {association.Id} belong to different networks");
        former.Associations.Remove(association);
        var next = association with { Id = network.NewId("rtbassoc") };
        table.Associations.Add(next);
        return new JsonObject { ["newAssociationId"] = next.Id, ["associationState"] = new JsonObject { ["state"] = "associated" } };
    }
}
