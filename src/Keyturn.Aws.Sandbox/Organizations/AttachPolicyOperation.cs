using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Organizations;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>Attaches a policy to a root, unit or account.</summary>
public sealed class AttachPolicyOperation : OrganizationsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, OrganizationRecord organization)
    {
        var policy = Policy(call, organization);
        var target = Required(call, "TargetId");
        if (!organization.IsTarget(target)) throw new WireException("TargetNotFoundException", "You specified a target that does not exist.");
        return policy.Targets.Add(target) ? [] : throw new WireException("DuplicatePolicyAttachmentException", "A policy with the specified name and type is already attached to this target.");
    }
}
