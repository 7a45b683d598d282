using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Everything about a secret but its value.</summary>
internal sealed class DescribeSecretOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Reads;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Secret();
        var replicas = secret.Replicas.Select(replica => new JsonObject()
            .With("Region", replica.Region)
            .With("KmsKeyId", replica.KmsKeyId)
            .With("Status", replica.Status)
            .With("StatusMessage", replica.StatusMessage)
            .WithDate("LastAccessedDate", replica.LastAccessedDate));
        return SecretDescription.Write(secret, "VersionIdsToStages")
            .With("ReplicationStatus", secret.Replicas.Count == 0 ? null : new JsonArray([.. replicas]));
    }
}
