using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Removes a version that is not in force, to make room for another.</summary>
public sealed class DeletePolicyVersionOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var policy = call.OwnPolicy(identities);
        var id = call.Required("VersionId");
        var version = policy.Find(id) ?? throw IamErrors.NoVersion(policy.Arn, id);
        if (version.VersionId == policy.DefaultVersionId) throw IamErrors.DefaultVersion();
        policy.Remove(version);
        return [];
    }
}
