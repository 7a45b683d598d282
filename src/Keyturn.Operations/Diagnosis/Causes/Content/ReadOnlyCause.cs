using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The host is a read replica.</summary>
public sealed class ReadOnlyCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C17";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["database-writer"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Database(EvidenceWeight.Proof, "25006", "1290", "1836", "3906", "ORA-16000", "read-only transaction", "read only", "--read-only", "super-read-only");
}
