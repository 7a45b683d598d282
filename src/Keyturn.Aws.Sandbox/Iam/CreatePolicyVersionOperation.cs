using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Adds a version to a managed policy of the account; only SetAsDefault puts it in force.</summary>
public sealed class CreatePolicyVersionOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var policy = call.OwnPolicy(identities);
        var document = call.Document("PolicyDocument");
        if (policy.Versions.Count >= ManagedPolicyRecord.MostVersions) throw IamErrors.TooManyVersions();
        var version = policy.Add(document, call.Now, call.Flag("SetAsDefault") == true);
        return new() { ["PolicyVersion"] = PolicyJson.Version(policy, version, withDocument: false) };
    }
}
