using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Lets a subnet use a route table of its VPC.</summary>
internal sealed class AssociateRouteTableOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = network.RouteTables.Require(call.Text("RouteTableId"), "routeTableId");
        var subnet = network.Subnets.Require(call.Text("SubnetId"), "subnetId");
        if (subnet.VpcId != table.VpcId)
            throw new WireException("InvalidParameterValue", $"Route table {table.Id} and subnet {subnet.Id} belong to different networks");
        if (network.RouteTables.All.SelectMany(one => one.Associations).Any(one => one.SubnetId == subnet.Id))
            throw new WireException("Resource.AlreadyAssociated", $"the specified association for route table {table.Id} conflicts with an existing association");
        var association = new RouteTableAssociationRecord(network.NewId("rtbassoc"), subnet.Id);
        table.Associations.Add(association);
        return new JsonObject { ["associationId"] = association.Id, ["associationState"] = new JsonObject { ["state"] = "associated" } };
    }
}
