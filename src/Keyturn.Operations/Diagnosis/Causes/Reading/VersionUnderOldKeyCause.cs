using System.Collections.Immutable;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>A version is still under a former key.</summary>
public sealed class VersionUnderOldKeyCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R8";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["secret-old-key"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Delete];
}
