using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>Somebody stopped rotation.</summary>
public sealed class RotationTurnedOffCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P14";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["rotation-on"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.StopAsUndo];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Called(EvidenceWeight.Sign, call => call.Kind == SecretCallKind.CancelRotateSecret),
        .. seen.Fact(EvidenceWeight.Sign, seen.Input is { Secret: { RotationEnabled: false, RotationFunctionArn: not null } } && seen.Input.Attempt is null or { Outcome: RotationOutcome.Stopped }, "RotationIsOff"),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.Fact(EvidenceWeight.Proof, seen.FailedStep is not null && seen.Input.Attempt is not { Outcome: RotationOutcome.Stopped }, "FailedBeforeStop");
}
