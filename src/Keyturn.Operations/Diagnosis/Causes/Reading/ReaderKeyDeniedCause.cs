using System.Collections.Immutable;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>A consumer may not use the secret’s key.</summary>
public sealed class ReaderKeyDeniedCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R4";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["list-2-servers"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];
}
