namespace Keyturn.Operations.Audit;

/// <summary>How the audit log is guarded and how long it is kept.</summary>
/// <param name="AnchorInterval">How often the end of the chain is written down elsewhere, when it has moved.</param>
/// <param name="Keep">How long entries stay in the database; <see langword="null"/> keeps them for ever.</param>
public sealed record AuditSettings(TimeSpan AnchorInterval, TimeSpan? Keep)
{
    public static AuditSettings Usual { get; } = new(TimeSpan.FromHours(1), Keep: null);
}
