using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>The version has no label.</summary>
public sealed class NoStageCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F4";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.TestEvent];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Says(EvidenceWeight.Proof, LogLineKind.NoStage, LogLineKind.InvalidStep);
}
