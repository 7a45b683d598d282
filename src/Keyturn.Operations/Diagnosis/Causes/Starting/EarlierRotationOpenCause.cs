using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>An earlier rotation did not end.</summary>
public sealed class EarlierRotationOpenCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P6";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["secret-pending"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Hammer, DoNot.Detach];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Proof, "A previous rotation isn't complete", "previous rotation isn’t complete");
}
