using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>The name of Secrets Manager resolves to public addresses inside the VPC.</summary>
public sealed class PrivateDnsOffCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R10";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["endpoint-private-dns", "vpc-dns"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OnlyMoreTime];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.NoWayToSecretsManager(EvidenceWeight.Sign);

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasDone(EvidenceWeight.Proof, RotationStep.CreateSecret);
}
