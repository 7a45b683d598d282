using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Rules of security groups in the two shapes that EC2 has for them.</summary>
internal static class GroupRuleTree
{
    /// <summary>A rule by itself.</summary>
    public static JsonObject Rule(SecurityGroupRecord group, GroupRuleRecord rule, SandboxRegion region)
    {
        var content = rule.Content;
        var json = new JsonObject
        {
            ["securityGroupRuleId"] = rule.Id,
            ["securityGroupRuleArn"] = region.Arn("ec2", $"security-group-rule/{rule.Id}"),
            ["groupId"] = group.Id,
            ["groupOwnerId"] = region.Account.Id,
            ["isEgress"] = content.Egress,
            ["ipProtocol"] = content.Protocol,
            ["fromPort"] = content.FromPort ?? -1,
            ["toPort"] = content.ToPort ?? -1,
        };
        return json.With(RuleMember(content.Peer.Kind), content.Peer.Kind == GroupPeerKind.Group ? Reference(rule, region) : content.Peer.Value)
            .With("description", rule.Description).With("tagSet", new JsonArray());
    }

    /// <summary>The rules of one direction, those of equal protocol and ports together.</summary>
    public static JsonArray Permissions(IEnumerable<GroupRuleRecord> rules, SandboxRegion region) =>
        Ec2List.Of(rules.GroupBy(rule => (rule.Content.Protocol, rule.Content.FromPort, rule.Content.ToPort)).Select(same => new JsonObject { ["ipProtocol"] = same.Key.Protocol }
            .With("fromPort", same.Key.FromPort)
            .With("toPort", same.Key.ToPort)
            .With("groups", Peers(same, GroupPeerKind.Group, region))
            .With("ipRanges", Peers(same, GroupPeerKind.Ipv4, region))
            .With("ipv6Ranges", Peers(same, GroupPeerKind.Ipv6, region))
            .With("prefixListIds", Peers(same, GroupPeerKind.PrefixList, region))));

    private static JsonArray Peers(IEnumerable<GroupRuleRecord> rules, GroupPeerKind kind, SandboxRegion region) =>
        Ec2List.Of(rules.Where(rule => rule.Content.Peer.Kind == kind).Select(rule => (kind == GroupPeerKind.Group
            ? Reference(rule, region)
            : new JsonObject { [PermissionMember(kind)] = rule.Content.Peer.Value }).With("description", rule.Description)));

    private static JsonObject Reference(GroupRuleRecord rule, SandboxRegion region) => new JsonObject
    {
        ["groupId"] = rule.Content.Peer.Value,
        ["userId"] = rule.PeerOwnerId ?? region.Account.Id,
    }.With("vpcPeeringConnectionId", rule.PeeringConnectionId)
        .With("peeringStatus", rule.PeeringConnectionId is { } id ? region.Network.Peerings.Find(id)?.Status ?? "deleted" : null);

    private static string PermissionMember(GroupPeerKind kind) => kind switch
    {
        GroupPeerKind.Ipv4 => "cidrIp",
        GroupPeerKind.Ipv6 => "cidrIpv6",
        _ => "prefixListId",
    };

    private static string RuleMember(GroupPeerKind kind) => kind switch
    {
        GroupPeerKind.Ipv4 => "cidrIpv4",
        GroupPeerKind.Ipv6 => "cidrIpv6",
        GroupPeerKind.PrefixList => "prefixListId",
        _ => "referencedGroupInfo",
    };
}
