using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>The database has the new password, the labels do not.</summary>
public sealed class DatabaseAheadCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F3";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Detach, DoNot.RollBack];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. (seen.FailedStep is RotationStep.TestSecret or RotationStep.FinishSecret ? seen.WasDone(EvidenceWeight.Sign, RotationStep.SetSecret) : []),
        .. seen.SetBefore(EvidenceWeight.Proof),
        .. seen.CutOffInSet(EvidenceWeight.Sign),
    ];
}
