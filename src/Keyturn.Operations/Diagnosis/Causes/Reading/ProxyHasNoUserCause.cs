namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>RDS Proxy does not know the user.</summary>
public sealed class ProxyHasNoUserCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R21";

    /// <inheritdoc/>
    public override bool CanBeSeen => false;
}
