using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Refused: the sandbox shows replicas and promotes none.</summary>
internal sealed class StopReplicationToReplicaOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Writes;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Live();
        throw secret.IsReplicaIn(call.Region.Name)
            ? SecretErrors.InvalidRequest("Replication of this secret can't be stopped.")
            : SecretErrors.InvalidParameter("Operation not permitted on a primary secret. Call must be made in replica secret's region.");
    }
}
