using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The runtime has ended.</summary>
public sealed class RuntimeEndedCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L6";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-runtime"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.EventSays(EvidenceWeight.Proof, "no longer supported for creating or updating"),
        .. seen.Refused(EvidenceWeight.Proof, "no longer supported for creating or updating"),
    ];
}
