using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Removes an inline policy of a role.</summary>
public sealed class DeleteRolePolicyOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var name = call.Required("PolicyName");
        return call.Role(identities).InlinePolicies.Remove(name) ? [] : throw IamErrors.NoInlinePolicy("role", name);
    }
}
