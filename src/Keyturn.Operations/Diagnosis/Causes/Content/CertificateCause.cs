using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The database’s certificate is not trusted.</summary>
public sealed class CertificateCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C15";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["database-certificate"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Says(EvidenceWeight.Proof, LogLineKind.HostNameMismatch),
        .. seen.Database(EvidenceWeight.Proof, "certificate verify failed", "certificate has expired", "unable to get local issuer", "ORA-29024"),
    ];
}
