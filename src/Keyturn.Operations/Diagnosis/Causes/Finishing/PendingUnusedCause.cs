using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>The pending value never reached the database.</summary>
public sealed class PendingUnusedCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F2";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.RollBack];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Labels(EvidenceWeight.Hint, seen.FailedStep == RotationStep.SetSecret && seen.IsPending && seen.Failing is { Connected: null, TimedOut: null }, "PendingUnused", seen.Input.Attempt?.VersionId ?? "");
}
