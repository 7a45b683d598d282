using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Rules of security groups, each with its id.</summary>
internal sealed class DescribeSecurityGroupRulesOperation : Ec2Operation
{
    private static readonly Ec2Filters<(SecurityGroupRecord Group, GroupRuleRecord Rule)> Filters = new Ec2Filters<(SecurityGroupRecord Group, GroupRuleRecord Rule)>()
        .On("group-id", one => one.Group.Id).On("security-group-rule-id", one => one.Rule.Id);

    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var all = network.SecurityGroups.All.SelectMany(group => group.Rules.Select(rule => (Group: group, Rule: rule))).OrderBy(one => one.Rule.Id, StringComparer.Ordinal).ToList();
        if (call.Texts("SecurityGroupRuleId") is { Count: > 0 } ids)
        {
            if (ids.FirstOrDefault(id => !all.Exists(one => one.Rule.Id == id)) is { } unknown)
                throw new WireException("InvalidSecurityGroupRuleId.NotFound", $"The security group rule ID '{unknown}' does not exist");
            all = [.. all.Where(one => ids.Contains(one.Rule.Id, StringComparer.Ordinal))];
        }

        return Ec2List.Page(call, "securityGroupRuleSet", Filters.Apply(all, call), one => one.Rule.Id, one => GroupRuleTree.Rule(one.Group, one.Rule, call.Region));
    }
}
