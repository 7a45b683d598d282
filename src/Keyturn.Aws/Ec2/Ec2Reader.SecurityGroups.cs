using Keyturn.Aws.Calls;
using System.Collections.Immutable;
using Amazon.EC2.Model;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using static Keyturn.Aws.Calls.AwsOperation;
using AwsGroup = Amazon.EC2.Model.SecurityGroup;
using AwsRule = Amazon.EC2.Model.SecurityGroupRule;
using SecurityGroup = Keyturn.Readiness.Network.Facts.SecurityGroup;

namespace Keyturn.Aws.Ec2;

/// <content>Groups: rules with their ids are a call of their own, and so is which references lead nowhere.</content>
internal sealed partial class Ec2Reader
{
    public async Task<OperationResult<ImmutableArray<SecurityGroup>>> SecurityGroupsAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var groups = await pages.ReadAsync(DescribeSecurityGroups, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<AwsGroup>(answer.SecurityGroups, answer.NextToken);
        }, cancellationToken);
        if (!groups.Succeeded)
            return groups.Error;

        var rules = await pages.ReadAsync(DescribeSecurityGroupRules, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeSecurityGroupRulesAsync(new DescribeSecurityGroupRulesRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<AwsRule>(answer.SecurityGroupRules, answer.NextToken);
        }, cancellationToken);
        if (!rules.Succeeded)
            return rules.Error;

        var stale = await StaleReferencesAsync(scope, groups.Value, cancellationToken);
        if (!stale.Succeeded)
            return stale.Error;

        var byGroup = rules.Value.ToLookup(rule => rule.GroupId, StringComparer.Ordinal);
        return groups.Value.Select(group => FilterMapping.From(group, byGroup[group.GroupId], stale.Value)).ToImmutableArray();
    }

    // Only a group that is referenced and no longer listed here can be stale: without one there is nothing to ask.
    private async Task<OperationResult<ImmutableArray<string>>> StaleReferencesAsync(EstateScope scope, ImmutableArray<AwsGroup> groups, CancellationToken cancellationToken)
    {
        var known = groups.Select(group => group.GroupId).ToHashSet(StringComparer.Ordinal);
        var askFor = groups.Where(group => References(group).Any(id => !known.Contains(id))).Select(group => group.VpcId).OfType<string>().Distinct(StringComparer.Ordinal);
        var stale = ImmutableArray.CreateBuilder<string>();
        foreach (var vpcId in askFor)
        {
            var told = await pages.ReadAsync(DescribeStaleSecurityGroups, scope, async (client, token, cancel) =>
            {
                var answer = await client.DescribeStaleSecurityGroupsAsync(new DescribeStaleSecurityGroupsRequest { VpcId = vpcId, MaxResults = 255, NextToken = token }, cancel);
                return new CallPage<StaleSecurityGroup>(answer.StaleSecurityGroupSet, answer.NextToken);
            }, cancellationToken);
            if (!told.Succeeded)
                return told.Error;

            stale.AddRange(told.Value
                .SelectMany(group => (group.StaleIpPermissions ?? []).Concat(group.StaleIpPermissionsEgress ?? []))
                .SelectMany(permission => permission.UserIdGroupPairs ?? []).Select(pair => pair.GroupId));
        }

        return stale.Distinct(StringComparer.Ordinal).ToImmutableArray();
    }

    private static IEnumerable<string> References(AwsGroup group) =>
        (group.IpPermissions ?? []).Concat(group.IpPermissionsEgress ?? []).SelectMany(permission => permission.UserIdGroupPairs ?? []).Select(pair => pair.GroupId);
}
