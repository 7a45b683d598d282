using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>One managed policy without its documents.</summary>
public sealed class GetPolicyOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities) =>
        new() { ["Policy"] = PolicyJson.Write(call.Policy(identities), identities) };
}
