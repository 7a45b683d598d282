using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>Across accounts only one side allows.</summary>
public sealed class OtherSideMissingCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R7";

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];
}
