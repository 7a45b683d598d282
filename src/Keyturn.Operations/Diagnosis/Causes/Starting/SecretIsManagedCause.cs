using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>Another AWS service manages the secret.</summary>
public sealed class SecretIsManagedCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P9";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["secret-managed"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.LabelSurgery];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Proof, "managed by an AWS service", "is managed by");
}
