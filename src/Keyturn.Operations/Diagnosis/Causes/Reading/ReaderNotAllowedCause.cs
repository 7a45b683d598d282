using System.Collections.Immutable;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>A consumer has no policy that allows GetSecretValue.</summary>
public sealed class ReaderNotAllowedCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R1";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["list-1-servers"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];
}
