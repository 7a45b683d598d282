using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The code, or a module of it, cannot be loaded.</summary>
public sealed class ImportFailsCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L5";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-runtime", "function-age"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Says(EvidenceWeight.Proof, LogLineKind.ImportFailed);
}
