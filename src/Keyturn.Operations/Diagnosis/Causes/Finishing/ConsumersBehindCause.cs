using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>The rotation succeeded and applications fail.</summary>
public sealed class ConsumersBehindCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F9";

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.RollBack, DoNot.Hammer];
}
