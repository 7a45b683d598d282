using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Further VPCs that security groups may be used in.</summary>
internal sealed class DescribeSecurityGroupVpcAssociationsOperation : Ec2Operation
{
    private static readonly Ec2Filters<(SecurityGroupRecord Group, string VpcId)> Filters = new Ec2Filters<(SecurityGroupRecord Group, string VpcId)>()
        .On("group-id", one => one.Group.Id).On("vpc-id", one => one.VpcId).On("state", _ => "associated");

    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var all = network.SecurityGroups.All.SelectMany(group => group.AssociatedVpcIds.Order(StringComparer.Ordinal).Select(vpc => (Group: group, VpcId: vpc)));
        return Ec2List.Page(call, "securityGroupVpcAssociationSet", Filters.Apply(all, call), one => $"{one.Group.Id} {one.VpcId}", one => new JsonObject
        {
            ["groupId"] = one.Group.Id,
            ["groupOwnerId"] = call.Region.Account.Id,
            ["vpcId"] = one.VpcId,
            ["vpcOwnerId"] = call.Region.Account.Id,
            ["state"] = "associated",
        });
    }
}
