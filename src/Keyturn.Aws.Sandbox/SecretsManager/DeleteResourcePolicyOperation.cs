using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Detaches the resource policy.</summary>
internal sealed class DeleteResourcePolicyOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Policies;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Live();
        secret.ResourcePolicy = null;
        SecretVersions.Changed(call, secret);
        return new JsonObject().With("ARN", secret.Arn).With("Name", secret.Name);
    }
}
