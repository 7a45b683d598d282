using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The user may not change the password.</summary>
public sealed class NoRightToAlterCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C6";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Database(EvidenceWeight.Proof, "ORA-01031", "ORA-41900", "1227", "1142", "42501", "15151", "15247", "permission denied", "insufficient privilege", "must be superuser", "access denied; you need");
}
