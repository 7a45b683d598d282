using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Refused as AWS refuses a Region that is not enabled: the sandbox shows replicas and makes none.</summary>
internal sealed class ReplicateSecretToRegionsOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Writes;

    protected override JsonObject Run(WireCall call)
    {
        call.Own();
        throw SecretErrors.InvalidParameter("Invalid replica region.");
    }
}
