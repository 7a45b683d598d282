namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>Reading a secret: what stops a consumer, and the rotation function as one of them.</summary>
public abstract class ReadingCause : Cause
{
    /// <inheritdoc/>
    public override CausePart Part => CausePart.Reading;

    /// <inheritdoc/>
    protected override SentenceBook Book { get; } = new(typeof(ReadingCause));
}
