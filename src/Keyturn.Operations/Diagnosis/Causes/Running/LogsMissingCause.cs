using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The function runs and its log is missing.</summary>
public sealed class LogsMissingCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L10";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["role-logs"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoLines(EvidenceWeight.Hint),
        .. seen.NoLines(EvidenceWeight.Hint).SelectMany(_ => seen.Fact(EvidenceWeight.Sign, seen.FailedStep > RotationStep.CreateSecret, "RanBefore")),
    ];
}
