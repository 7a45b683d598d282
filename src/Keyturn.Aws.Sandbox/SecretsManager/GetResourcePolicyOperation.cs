using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>The resource policy's text, or none.</summary>
internal sealed class GetResourcePolicyOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Policies;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Secret();
        return new JsonObject().With("ARN", secret.Arn).With("Name", secret.Name).With("ResourcePolicy", secret.ResourcePolicy);
    }
}
