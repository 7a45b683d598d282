using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Attaches a managed policy to a role; one that is attached stays attached.</summary>
public sealed class AttachRolePolicyOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var role = call.Role(identities);
        var arn = call.Required("PolicyArn");
        if (!identities.Policies.ContainsKey(arn)) throw IamErrors.NotAttachable(arn);
        if (!role.AttachedPolicies.Contains(arn)) role.AttachedPolicies.Add(arn);
        return [];
    }
}
