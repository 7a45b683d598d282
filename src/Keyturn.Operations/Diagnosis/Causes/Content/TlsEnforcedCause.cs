using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The database enforces TLS.</summary>
public sealed class TlsEnforcedCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C14";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Says(EvidenceWeight.Proof, LogLineKind.TlsEnforced),
        .. seen.Database(EvidenceWeight.Proof, "3159", "ORA-28865", "no encryption", "SSL off", "insecure transport"),
    ];
}
