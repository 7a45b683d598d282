namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The function cannot run, or not to its end.</summary>
public abstract class RunningCause : Cause
{
    /// <inheritdoc/>
    public override CausePart Part => CausePart.Running;

    /// <inheritdoc/>
    protected override SentenceBook Book { get; } = new(typeof(RunningCause));
}
