using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The role may not use the secret’s key.</summary>
public sealed class RotationKeyCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K3";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["role-key", "list-2-lambda"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [RotationStep.CreateSecret];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll, DoNot.ChangeKey];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Denied(seen.IsAboutOwnValue ? EvidenceWeight.Proof : EvidenceWeight.Sign, error => AwsErrors.IsOfKey(error) && !AwsErrors.NamesGuard(error) && !AwsErrors.NamesOtherSecret(error, seen.SecretArn));
}
