namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>What is in the secret, and what the database says.</summary>
public abstract class ContentCause : Cause
{
    /// <inheritdoc/>
    public override CausePart Part => CausePart.Content;

    /// <inheritdoc/>
    protected override SentenceBook Book { get; } = new(typeof(ContentCause));
}
