using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Schedules a secret for deletion, or removes it at once.</summary>
internal sealed class DeleteSecretOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Creations;

    protected override JsonObject Run(WireCall call)
    {
        var days = call.Number("RecoveryWindowInDays");
        var force = call.Flag("ForceDeleteWithoutRecovery") == true;
        if (force && days is not null)
            throw SecretErrors.InvalidParameter("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        if (days is < 7 or > 30)
            throw SecretErrors.InvalidParameter("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        var date = force ? call.Now : call.Now.AddDays(days ?? 30);
        if ((force ? Forced(call) : call.Own()) is not { } secret)
            return new JsonObject().With("Name", call.Text("SecretId")).WithDate("DeletionDate", date);
        if (secret.Replicas.Count > 0)
            throw SecretErrors.InvalidParameter($"You can't delete secret {secret.Name} that still has replica regions [{string.Join(", ", secret.Replicas.Select(replica => replica.Region))}]");
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

    // "If you forcibly delete an already deleted or nonexistent secret, the operation does not return ResourceNotFoundException" (API reference).
    private static SecretRecord? Forced(WireCall call)
    {
        if (call.Text("SecretId") is not { Length: > 0 } id) throw SecretErrors.Missing("SecretId");
        if (call.Region.Secrets.Find(id) is not { } secret)
            return SecretLookup.ForeignRefusal(call, id) is { } refusal ? throw refusal : null;
        if (secret.IsReplicaIn(call.Region.Name)) throw SecretErrors.Replica();
        return secret.OwningService is null ? secret : throw SecretErrors.Managed();
    }
}
