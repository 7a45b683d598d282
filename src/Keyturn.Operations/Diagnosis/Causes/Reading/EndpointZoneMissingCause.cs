using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>The endpoint does not serve the zone.</summary>
public sealed class EndpointZoneMissingCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R11";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["endpoint-zones", "endpoint-state"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OnlyMoreTime];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.NoWayToSecretsManager(EvidenceWeight.Sign);

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasDone(EvidenceWeight.Proof, RotationStep.CreateSecret);
}
