using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The function ran out of memory.</summary>
public sealed class MemoryFullCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L8";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-memory"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Says(EvidenceWeight.Proof, LogLineKind.OutOfMemory),
        .. seen.MemoryFull(EvidenceWeight.Sign),
    ];
}
