using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>Rotation was never set up.</summary>
public sealed class RotationNotSetUpCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P7";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["rotation-set-up"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Refused(EvidenceWeight.Proof, "No Lambda rotation function ARN is associated"),
        .. seen.Fact(EvidenceWeight.Sign, seen.Input is { Attempt: null, Secret: { RotationFunctionArn: null, OwningService: null, Type: null } }, "NoFunction"),
    ];
}
