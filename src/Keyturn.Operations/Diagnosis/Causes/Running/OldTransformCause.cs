using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The stack uses an old transform.</summary>
public sealed class OldTransformCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L13";

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.TestEvent];
}
