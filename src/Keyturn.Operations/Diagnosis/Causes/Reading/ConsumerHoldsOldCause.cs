using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>A consumer goes on with a former value.</summary>
public sealed class ConsumerHoldsOldCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R20";

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.RollBack];
}
