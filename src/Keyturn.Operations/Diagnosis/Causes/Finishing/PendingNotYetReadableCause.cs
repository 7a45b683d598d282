using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>The pending value is not readable yet.</summary>
public sealed class PendingNotYetReadableCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F6";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Detach];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.IsDone(RotationStep.CreateSecret) ? seen.Aws(EvidenceWeight.Proof, PendingNotFound) : seen.Aws(EvidenceWeight.Sign, PendingNotFound);

    private static bool PendingNotFound(AwsErrorText error) => error.Code == "ResourceNotFoundException" && AwsErrors.SaysAny(error, "staging label: AWSPENDING", "find the specified secret value for VersionId");
}
