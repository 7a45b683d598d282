using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Removes rules of one direction from a security group, named by their ids or by what they say.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html</remarks>
internal static class RevokeGroupRules
{
    public static JsonObject Answer(WireCall call, NetworkStore network, bool egress)
    {
        var group = network.SecurityGroups.Require(call.Text("GroupId"), "groupId");
        var gone = call.Texts("SecurityGroupRuleId") is { Count: > 0 } ids
            ? ids.Select(id => group.Rules.Find(rule => rule.Id == id && rule.Content.Egress == egress)
                ?? throw new WireException("InvalidSecurityGroupRuleId.NotFound", $"The security group rule ID '{id}' does not exist")).ToList()
            : GroupRuleInput.Read(call, egress, network).Select(one => group.Rules.Find(rule => rule.Content == one.Content)
                ?? throw new WireException("InvalidPermission.NotFound", "The specified rule does not exist in this security group.")).ToList();
        group.Rules.RemoveAll(gone.Contains);
        return new JsonObject
        {
            ["return"] = true,
            ["revokedSecurityGroupRuleSet"] = Ec2List.Of(gone.Select(rule => GroupRuleTree.Rule(group, rule, call.Region))),
        };
    }
}
