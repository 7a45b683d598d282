using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>The secret is a replica.</summary>
public sealed class SecretIsReplicaCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P8";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["secret-replica"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Proof, "replica secret");
}
