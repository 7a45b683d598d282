namespace Keyturn.Web.Ui;

/// <summary>Whether the person may act here, and if not, why.</summary>
public readonly record struct GateState(bool Allowed, string? Reason)
{
    public bool Denied => !Allowed;
}
