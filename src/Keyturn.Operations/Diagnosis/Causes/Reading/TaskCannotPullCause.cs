using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>An ECS task cannot pull its secret.</summary>
public sealed class TaskCannotPullCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R18";

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];
}
