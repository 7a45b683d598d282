using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Takes a managed policy from a role.</summary>
public sealed class DetachRolePolicyOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var arn = call.Required("PolicyArn");
        return call.Role(identities).AttachedPolicies.Remove(arn) ? [] : throw IamErrors.NoPolicy(arn);
    }
}
