using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>What KMS lets Secrets Manager do for a rotation function: decrypt what it reads, encrypt what it writes.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html</remarks>
internal static class KeyAccess
{
    private const string Unusable = "Check that the KMS key is available, enabled, and not in an invalid state.";

    /// <summary>Why the key stops the call, or null.</summary>
    public static WireException? Refusal(SandboxRegion region, FunctionRecord function, string action, SecretRecord? secret, VersionRecord? version)
    {
        (string[] actions, string? keyArn) = action switch
        {
            "secretsmanager:GetSecretValue" => (new[] { "kms:Decrypt" }, version is { HasValue: true } ? version.KmsKeyId : null),
            "secretsmanager:PutSecretValue" => (new[] { "kms:GenerateDataKey", "kms:Decrypt" }, secret?.KmsKeyId),
            _ => ((string[])[], null),
        };
        // AWS's own key is open to whoever may use Secrets Manager.
        if (secret is null || keyArn is null || FunctionAccess.Role(region, function) is not { } role) return null;
        if (keyArn.Split(':')[4] != region.Account.Id) return new("AccessDeniedException", "Access to KMS is not allowed");
        if (region.Keys.Find(keyArn[(keyArn.LastIndexOf('/') + 1)..]) is not { State: KeyRecord.Enabled } key)
            return action.EndsWith("GetSecretValue", StringComparison.Ordinal)
                ? new("DecryptionFailure", $"Secrets Manager can't decrypt the protected secret text using the provided KMS key. {Unusable}")
                : new("EncryptionFailure", $"Secrets Manager can't encrypt the protected secret text using the provided KMS key. {Unusable}");
        return Array.TrueForAll(actions, one => Allows(region, role, key, PolicyRequest.OnKey(region, one, keyArn, secret, role.Arn)))
            ? null
            : new("AccessDeniedException", "Access to KMS is not allowed");
    }

    /// <summary>Whether the key policy names the role, or leaves it to IAM and a policy of the role allows; and nothing forbids.</summary>
    public static bool Allows(SandboxRegion region, RoleRecord role, KeyRecord key, PolicyRequest request) =>
        !Statements.Say("Deny", key.Policy, request, "*", role.Arn)
        && (Statements.Say("Allow", key.Policy, request, "*", role.Arn)
            || (Statements.Say("Allow", key.Policy, request, region.Account.Id, $"arn:aws:iam::{region.Account.Id}:root") && PolicyReading.ByRole(region, role, request)));
}
