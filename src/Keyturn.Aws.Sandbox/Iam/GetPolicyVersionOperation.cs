using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>One version of a managed policy with its document.</summary>
public sealed class GetPolicyVersionOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var policy = call.Policy(identities);
        var id = call.Required("VersionId");
        var version = policy.Find(id) ?? throw IamErrors.NoVersion(policy.Arn, id);
        return new() { ["PolicyVersion"] = PolicyJson.Version(policy, version, withDocument: true) };
    }
}
