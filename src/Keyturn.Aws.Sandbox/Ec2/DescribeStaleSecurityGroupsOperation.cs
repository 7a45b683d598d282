using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Groups of a VPC with rules that name a group which is gone, or whose peering is.</summary>
/// <remarks>https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html</remarks>
internal sealed class DescribeStaleSecurityGroupsOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var vpc = network.Vpcs.Require(call.Text("VpcId"), "vpcId");
        var stale = network.SecurityGroups.All
            .Where(group => group.VpcId == vpc.Id)
            .Select(group => (Group: group, Rules: group.Rules.Where(rule => IsStale(rule, network)).ToList()))
            .Where(one => one.Rules.Count > 0);
        return Ec2List.Page(call, "staleSecurityGroupSet", stale, one => one.Group.Id, one => new JsonObject
        {
            ["groupId"] = one.Group.Id,
            ["groupName"] = one.Group.Name,
            ["description"] = one.Group.Description,
            ["vpcId"] = one.Group.VpcId,
            ["staleIpPermissions"] = GroupRuleTree.Permissions(one.Rules.Where(rule => !rule.Content.Egress), call.Region),
            ["staleIpPermissionsEgress"] = GroupRuleTree.Permissions(one.Rules.Where(rule => rule.Content.Egress), call.Region),
        });
    }

    private static bool IsStale(GroupRuleRecord rule, NetworkStore network)
    {
        if (rule.Content.Peer.Kind != GroupPeerKind.Group) return false;
        if (rule.PeeringConnectionId is { } peering && network.Peerings.Find(peering)?.Status != "active") return true;
        return rule.PeerOwnerId is null && network.SecurityGroups.Find(rule.Content.Peer.Value) is null;
    }
}
