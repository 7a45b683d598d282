using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The database demands an encryption that the driver cannot do.</summary>
public sealed class EncryptionEnforcedCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N10";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Database(EvidenceWeight.Proof, "DPY-3001", "DPY-4011", "ORA-12660", "ORA-12650", "ORA-12505"),
        .. (seen.IsEngine("oracle") ? seen.FastLogin(EvidenceWeight.Hint, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed) : []),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasConnected(EvidenceWeight.Proof);
}
