using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>The client calls another name than the endpoint’s.</summary>
public sealed class OtherEndpointNameCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R13";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["endpoint-bypassed"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OnlyMoreTime];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoWayToSecretsManager(EvidenceWeight.Sign),
        .. seen.CalledOtherName(EvidenceWeight.Proof),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) =>
    [
        .. seen.WasDone(EvidenceWeight.Proof, RotationStep.CreateSecret),

        // Where no way leads to Secrets Manager, by whatever name, the name is not what stops it.
        .. new[] { seen.CheckFails("list-3-lambda") }.OfType<Evidence>(),
    ];
}
