using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Adds an inline policy to a role, or replaces the one of this name.</summary>
public sealed class PutRolePolicyOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        call.Role(identities).InlinePolicies[call.Required("PolicyName")] = call.Document("PolicyDocument");
        return [];
    }
}
