using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>A consumer cannot take a character of the password.</summary>
public sealed class CharactersCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C8";

    /// <inheritdoc/>
    public override bool CanBeSeen => false;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.RollBack, DoNot.LogValue];
}
