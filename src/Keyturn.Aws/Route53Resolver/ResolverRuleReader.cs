using System.Collections.Immutable;
using Amazon.Route53Resolver.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Aws.Route53;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using ResolverRule = Keyturn.Readiness.Network.Facts.ResolverRule;

namespace Keyturn.Aws.Route53Resolver;

/// <summary>Resolver rules with the VPCs they are in force in: two listings.</summary>
internal sealed class ResolverRuleReader(AwsConnections connections, AwsCaller caller)
{
    private const int PageSize = 100;

    public async Task<OperationResult<ImmutableArray<ResolverRule>>> ReadAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var rules = await caller.CallPagesAsync(AwsOperation.ListResolverRules, scope, async (token, cancel) =>
        {
            var client = await connections.Route53ResolverAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListResolverRulesAsync(new ListResolverRulesRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<Amazon.Route53Resolver.Model.ResolverRule>(answer.ResolverRules, answer.NextToken);
        }, cancellationToken);
        if (!rules.Succeeded)
            return rules.Error;

        var associations = await caller.CallPagesAsync(AwsOperation.ListResolverRuleAssociations, scope, async (token, cancel) =>
        {
            var client = await connections.Route53ResolverAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListResolverRuleAssociationsAsync(new ListResolverRuleAssociationsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<ResolverRuleAssociation>(answer.ResolverRuleAssociations, answer.NextToken);
        }, cancellationToken);
        return associations.Succeeded ? RulesOf(rules.Value, associations.Value) : associations.Error;
    }

    /// <summary>An association that failed or is being taken away is left out.</summary>
    internal static ImmutableArray<ResolverRule> RulesOf(IEnumerable<Amazon.Route53Resolver.Model.ResolverRule> rules, IEnumerable<ResolverRuleAssociation> associations)
    {
        var vpcs = associations.Where(one => one.Status?.Value is "COMPLETE" or "CREATING" or "OVERRIDDEN").ToLookup(one => one.ResolverRuleId, one => one.VPCId ?? "", StringComparer.Ordinal);
        return [.. rules.Select(rule => new ResolverRule(rule.Id ?? "", ZoneMapping.NameOf(rule.DomainName), rule.RuleType?.Value == "FORWARD", [.. vpcs[rule.Id]]))];
    }
}
