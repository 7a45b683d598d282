using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>The next date lies in the past.</summary>
public sealed class OverdueCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P13";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["rotation-overdue"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Fact(EvidenceWeight.Sign, seen.Input is { Attempt: null, Secret: { RotationEnabled: true, NextRotation: { } next } } && next < seen.Input.Now, "Overdue", seen.Input.Secret?.NextRotation ?? seen.Input.Now);
}
