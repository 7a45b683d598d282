using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The database has no connection left.</summary>
public sealed class NoConnectionsLeftCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C20";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Database(EvidenceWeight.Proof, "1040", "1203", "ORA-00018", "ORA-00020", "ORA-12516", "ORA-12519", "53300", "too many connections", "too many clients", "remaining connection slots"),
        .. seen.FastLogin(EvidenceWeight.Hint, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed),
    ];
}
