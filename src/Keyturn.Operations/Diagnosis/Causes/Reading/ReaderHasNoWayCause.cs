using System.Collections.Immutable;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>A consumer has no way to Secrets Manager.</summary>
public sealed class ReaderHasNoWayCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R9";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["list-3-servers"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OpenToAll];
}
