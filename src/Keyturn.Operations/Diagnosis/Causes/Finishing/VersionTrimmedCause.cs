using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>The version for a rollback is gone.</summary>
public sealed class VersionTrimmedCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F10";

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Delete];
}
