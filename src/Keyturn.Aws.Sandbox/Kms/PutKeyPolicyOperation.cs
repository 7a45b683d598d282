using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Replaces the key policy.</summary>
public sealed class PutKeyPolicyOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 15;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var key = call.OwnKey();
        var policy = call.Text("Policy") ?? throw KmsErrors.Missing("Policy");
        KeyPolicyText.Check(policy, call.Caller, call.Flag("BypassPolicyLockoutSafetyCheck") == true);
        key.Policy = policy;
        return [];
    }
}
