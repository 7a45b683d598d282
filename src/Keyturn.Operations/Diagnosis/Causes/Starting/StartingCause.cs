namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>Starting a rotation: what is refused before the function is called.</summary>
public abstract class StartingCause : Cause
{
    /// <inheritdoc/>
    public override CausePart Part => CausePart.Starting;

    /// <inheritdoc/>
    protected override SentenceBook Book { get; } = new(typeof(StartingCause));
}
