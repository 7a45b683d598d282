using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Gives a subnet back to the VPC's main route table.</summary>
internal sealed class DisassociateRouteTableOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var (table, association) = ReplaceRouteTableAssociationOperation.Find(network, call.Require("AssociationId"));
        if (association.SubnetId is null) throw new WireException("InvalidParameterValue", $"cannot disassociate the main route table association {association.Id}");
        table.Associations.Remove(association);
        return new JsonObject { ["return"] = true };
    }
}
