using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The function has too little time.</summary>
public sealed class TimeoutTooShortCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L7";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-timeout"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OnlyMoreTime];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.TimedOut(EvidenceWeight.Sign, run => run.Duration < TimeSpan.FromSeconds(15) || run.Connected is not null),
        .. seen.TimedOut(EvidenceWeight.Hint),
    ];
}
