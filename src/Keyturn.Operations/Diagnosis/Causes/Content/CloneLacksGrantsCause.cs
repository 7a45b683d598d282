using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The clone lacks grants.</summary>
public sealed class CloneLacksGrantsCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C11";

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.RollBack];
}
