namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The function’s way to Secrets Manager and to the database.</summary>
public abstract class NetworkCause : Cause
{
    /// <inheritdoc/>
    public override CausePart Part => CausePart.Network;

    /// <inheritdoc/>
    protected override SentenceBook Book { get; } = new(typeof(NetworkCause));
}
