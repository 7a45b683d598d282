using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>The role may not move labels.</summary>
public sealed class StageDeniedCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F8";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["role-secret-actions"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [RotationStep.FinishSecret];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Detach, DoNot.RollBack, DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Denied(EvidenceWeight.Proof, error => error.Operation == "UpdateSecretVersionStage" && !AwsErrors.NamesGuard(error)),
        .. seen.Denied(EvidenceWeight.Sign, error => error.Operation == "UpdateSecretVersionStage"),
    ];
}
