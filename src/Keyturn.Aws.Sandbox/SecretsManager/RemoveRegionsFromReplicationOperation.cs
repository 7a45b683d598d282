using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Refused: the sandbox shows replicas and removes none.</summary>
internal sealed class RemoveRegionsFromReplicationOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Writes;

    protected override JsonObject Run(WireCall call)
    {
        call.Own();
        throw SecretErrors.InvalidParameter("Invalid replica region.");
    }
}
