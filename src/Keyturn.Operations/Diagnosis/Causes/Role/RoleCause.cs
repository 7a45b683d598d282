namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The function’s role, and keys.</summary>
public abstract class RoleCause : Cause
{
    /// <inheritdoc/>
    public override CausePart Part => CausePart.Role;

    /// <inheritdoc/>
    protected override SentenceBook Book { get; } = new(typeof(RoleCause));
}
