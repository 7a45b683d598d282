using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>The version asked for does not exist.</summary>
public sealed class LabelMissingCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R16";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["secret-current"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [RotationStep.CreateSecret];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Detach];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Aws(EvidenceWeight.Proof, error => AwsErrors.SaysAny(error, "staging label: AWSCURRENT", "staging label: AWSPREVIOUS"));
}
