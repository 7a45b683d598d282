namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>Staging labels, and the end of a rotation.</summary>
public abstract class FinishingCause : Cause
{
    /// <inheritdoc/>
    public override CausePart Part => CausePart.Finishing;

    /// <inheritdoc/>
    protected override SentenceBook Book { get; } = new(typeof(FinishingCause));
}
