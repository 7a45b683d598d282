using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The clone’s name is too long.</summary>
public sealed class CloneNameCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C10";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Says(EvidenceWeight.Proof, LogLineKind.CloneNameTooLong),
        .. seen.Database(EvidenceWeight.Proof, "1470", "ORA-00972", "is too long for user name"),
    ];
}
