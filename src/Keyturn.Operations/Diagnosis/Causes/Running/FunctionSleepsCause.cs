using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The function is inactive or pending.</summary>
public sealed class FunctionSleepsCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L4";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-state"];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoLines(EvidenceWeight.Sign),
        .. seen.NoLines(EvidenceWeight.Hint).SelectMany(_ => seen.Fact(EvidenceWeight.Proof, seen.Input.Function?.State is "Inactive" or "Pending", "FunctionState", seen.Input.Function?.State ?? "", seen.Input.Function?.StateReasonCode ?? "-")),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.Fact(EvidenceWeight.Sign, seen.FailedStep > RotationStep.CreateSecret, "RanBefore");
}
