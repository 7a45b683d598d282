using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Replaces the trust policy of a role.</summary>
public sealed class UpdateAssumeRolePolicyOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        call.Role(identities).TrustPolicy = call.Document("PolicyDocument");
        return [];
    }
}
