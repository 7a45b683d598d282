using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Organizations;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>The policies of one kind that are attached to a root, unit or account itself; what its parents have is asked for there.</summary>
public sealed class ListPoliciesForTargetOperation : OrganizationsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, OrganizationRecord organization)
    {
        var type = PolicyType(call, "Filter");
        var target = Required(call, "TargetId");
        if (!organization.IsTarget(target)) throw new WireException("TargetNotFoundException", "You specified a target that does not exist.");
        var policies = organization.Policies.Values.Where(policy => policy.Type == type && policy.Targets.Contains(target));
        return Page(call, "Policies", policies.Select(policy => (policy.Id, PolicyJson.Summary(policy, organization))));
    }
}
