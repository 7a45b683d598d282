using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Schedules a secret for deletion, or removes it at once.</summary>
internal sealed class DeleteSecretOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Creations;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Own();
        var days = call.Number("RecoveryWindowInDays");
        var force = call.Flag("ForceDeleteWithoutRecovery") == true;
        if (force && days is not null)
            throw SecretErrors.InvalidParameter("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        if (days is < 7 or > 30)
            throw SecretErrors.InvalidParameter("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        if (secret.Replicas.Count > 0)
            throw SecretErrors.InvalidParameter($"You can't delete secret {secret.Name} that still has replica regions [{string.Join(", ", secret.Replicas.Select(replica => replica.Region))}]");
        var date = force ? call.Now : call.Now.AddDays(days ?? 30);
        if (force)
        {
            call.Region.Secrets.Remove(secret);
        }
        else
        {
            secret.DeletedDate = call.Now;
            secret.DeletionDate = date;
            SecretVersions.Changed(call, secret);
        }

        return new JsonObject().With("ARN", secret.Arn).With("Name", secret.Name).WithDate("DeletionDate", date);
    }
}
