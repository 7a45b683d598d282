using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>The text of the key policy.</summary>
public sealed class GetKeyPolicyOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 1000;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var key = call.Key();
        if ((call.Text("PolicyName") ?? "default") != "default") throw KmsErrors.NotFound("No such policy exists");
        return new() { ["Policy"] = key.Policy, ["PolicyName"] = "default" };
    }
}
