using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53Resolver;

/// <summary>Rules, with the one of AWS that answers everything else.</summary>
internal sealed class ListResolverRulesOperation() : ResolverOperation<ResolverRuleRecord>("ResolverRules")
{
    protected override IReadOnlyDictionary<string, Func<ResolverRuleRecord, string?>> Filters { get; } = new Dictionary<string, Func<ResolverRuleRecord, string?>>(StringComparer.Ordinal)
    {
        ["DomainName"] = rule => rule.DomainName, ["Type"] = rule => rule.RuleType, ["Name"] = rule => rule.Name, ["ResolverEndpointId"] = rule => rule.EndpointId,
    };

    protected override NetworkTable<ResolverRuleRecord> Table(NetworkStore network) => network.ResolverRules;

    protected override JsonObject Write(ResolverRuleRecord one, SandboxRegion region) => new JsonObject
    {
        ["Id"] = one.Id,
        ["Arn"] = region.Arn("route53resolver", $"resolver-rule/{one.Id}"),
        ["DomainName"] = one.DomainName,
        ["RuleType"] = one.RuleType,
        ["Status"] = "COMPLETE",
        ["OwnerId"] = one.RuleType == "RECURSIVE" ? "Route 53 Resolver" : region.Account.Id,
        ["ShareStatus"] = "NOT_SHARED",
        ["Name"] = one.Name,
    }.With("ResolverEndpointId", one.EndpointId)
        .With("TargetIps", one.TargetIps.Count == 0 ? null : new JsonArray([.. one.TargetIps.Select(ip => new JsonObject { ["Ip"] = ip, ["Port"] = 53, ["Protocol"] = "Do53" })]));
}
