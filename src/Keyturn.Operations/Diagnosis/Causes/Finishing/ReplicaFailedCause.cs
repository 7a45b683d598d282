using System.Collections.Immutable;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>A replica did not follow.</summary>
public sealed class ReplicaFailedCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F12";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["secret-replication"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Delete];
}
