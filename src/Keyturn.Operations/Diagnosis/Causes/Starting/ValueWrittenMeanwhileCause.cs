using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>Somebody wrote a value during the rotation.</summary>
public sealed class ValueWrittenMeanwhileCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P15";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["rotation-abandoned"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.PutValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.EventIs(EvidenceWeight.Sign, RotationEventKind.Abandoned),
        .. seen.WrittenMeanwhile(),
    ];
}
