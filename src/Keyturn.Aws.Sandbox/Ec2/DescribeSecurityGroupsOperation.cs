using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Security groups with their rules, without the rules' ids.</summary>
internal sealed class DescribeSecurityGroupsOperation() : DescribeOperation<SecurityGroupRecord>("securityGroupInfo", "GroupId")
{
    protected override Ec2Filters<SecurityGroupRecord> Filters { get; } = new Ec2Filters<SecurityGroupRecord>()
        .On("vpc-id", group => group.VpcId).On("group-id", group => group.Id).On("group-name", group => group.Name)
        .Each("ip-permission.group-id", group => group.Rules.Where(rule => rule.Content is { Egress: false, Peer.Kind: GroupPeerKind.Group }).Select(rule => rule.Content.Peer.Value))
        .Each("ip-permission.cidr", group => group.Rules.Where(rule => rule.Content is { Egress: false, Peer.Kind: GroupPeerKind.Ipv4 }).Select(rule => rule.Content.Peer.Value));

    protected override NetworkTable<SecurityGroupRecord> Table(NetworkStore network) => network.SecurityGroups;

    protected override JsonObject Write(SecurityGroupRecord one, SandboxRegion region) => new()
    {
        ["groupId"] = one.Id,
        ["securityGroupArn"] = region.Arn("ec2", $"security-group/{one.Id}"),
        ["groupName"] = one.Name,
        ["groupDescription"] = one.Description,
        ["vpcId"] = one.VpcId,
        ["ownerId"] = region.Account.Id,
        ["ipPermissions"] = GroupRuleTree.Permissions(one.Rules.Where(rule => !rule.Content.Egress), region),
        ["ipPermissionsEgress"] = GroupRuleTree.Permissions(one.Rules.Where(rule => rule.Content.Egress), region),
        ["tagSet"] = Ec2List.Tags(one),
    };
}
