using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Takes a secret off the list for deletion.</summary>
internal sealed class RestoreSecretOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Restores;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Secret();
        if (secret.IsReplicaIn(call.Region.Name)) throw SecretErrors.Replica();
        secret.DeletedDate = null;
        secret.DeletionDate = null;
        SecretVersions.Changed(call, secret);
        return new JsonObject().With("ARN", secret.Arn).With("Name", secret.Name);
    }
}
