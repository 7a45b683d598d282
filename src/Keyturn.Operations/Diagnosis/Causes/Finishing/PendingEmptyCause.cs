using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>AWSPENDING has no value.</summary>
public sealed class PendingEmptyCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F1";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.RollBack];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.EventSays(EvidenceWeight.Sign, "was not created by Lambda"),
        .. seen.Labels(EvidenceWeight.Hint, seen.FailedStep == RotationStep.CreateSecret && seen.IsPending && seen.Version is { KmsKeyIds.IsEmpty: true }, "PendingEmpty", seen.Input.Attempt?.VersionId ?? ""),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasDone(EvidenceWeight.Proof, RotationStep.CreateSecret);
}
