using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The role lacks one of the four actions on the secret.</summary>
public sealed class RoleActionsCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K1";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["role-secret-actions", "list-1-lambda"];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Denied(EvidenceWeight.Proof, error => (AwsErrors.Reads(error) || error.Operation == "PutSecretValue") && Plain(error) && !AwsErrors.NamesOtherSecret(error, seen.SecretArn));

    private static bool Plain(AwsErrorText error) => !AwsErrors.IsOfKey(error) && !AwsErrors.NamesGuard(error);
}
