using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>Rotation was stopped in mid-run.</summary>
public sealed class StoppedMidRunCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F7";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["rotation-on"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.StopAsUndo, DoNot.Detach];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Says(EvidenceWeight.Proof, LogLineKind.NotEnabled);
}
