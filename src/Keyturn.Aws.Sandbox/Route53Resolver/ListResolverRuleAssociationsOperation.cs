using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53Resolver;

/// <summary>Which VPCs rules count for.</summary>
internal sealed class ListResolverRuleAssociationsOperation() : ResolverOperation<ResolverAssociationRecord>("ResolverRuleAssociations")
{
    protected override IReadOnlyDictionary<string, Func<ResolverAssociationRecord, string?>> Filters { get; } = new Dictionary<string, Func<ResolverAssociationRecord, string?>>(StringComparer.Ordinal)
    {
        ["ResolverRuleId"] = one => one.RuleId, ["VPCId"] = one => one.VpcId, ["Status"] = _ => "COMPLETE",
    };

    protected override NetworkTable<ResolverAssociationRecord> Table(NetworkStore network) => network.ResolverAssociations;

    protected override JsonObject Write(ResolverAssociationRecord one, SandboxRegion region) => new()
    {
        ["Id"] = one.Id,
        ["ResolverRuleId"] = one.RuleId,
        ["VPCId"] = one.VpcId,
        ["Status"] = "COMPLETE",
    };
}
