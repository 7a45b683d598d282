using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Adds rules of one direction to a security group.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html</remarks>
internal static class AuthorizeGroupRules
{
    public static JsonObject Answer(WireCall call, NetworkStore network, bool egress)
    {
        var group = network.SecurityGroups.Require(call.Text("GroupId"), "groupId");
        var wanted = GroupRuleInput.Read(call, egress, network);
        if (wanted.Select(one => one.Content).FirstOrDefault(content => group.Rules.Exists(rule => rule.Content == content)) is { } known)
            throw new WireException("InvalidPermission.Duplicate", $"the specified rule \"{Words(known)}\" already exists");
        var added = wanted.Select(one => new GroupRuleRecord(network.NewId("sgr"), one.Content, one.Description)).ToList();
        group.Rules.AddRange(added);
        return new JsonObject { ["return"] = true, ["securityGroupRuleSet"] = Ec2List.Of(added.Select(rule => GroupRuleTree.Rule(group, rule, call.Region))) };
    }

    private static string Words(GroupRuleContent content) => content.FromPort is { } from
        ? $"peer: {content.Peer.Value}, {content.Protocol.ToUpperInvariant()}, from port: {from}, to port: {content.ToPort}, ALLOW"
        : $"peer: {content.Peer.Value}, {(content.Protocol == "-1" ? "ALL" : content.Protocol)}, ALLOW";
}
