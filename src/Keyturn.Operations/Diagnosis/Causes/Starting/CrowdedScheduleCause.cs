using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>Very many rotations start at once.</summary>
public sealed class CrowdedScheduleCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P16";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["rotation-crowded"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Refused(EvidenceWeight.Proof, "ThrottlingException", "TooManyRequests", "Rate exceeded"),
        .. (seen.CountBeside(_ => true) >= 20 ? seen.Aws(EvidenceWeight.Sign, AwsErrors.IsThrottled).Concat(seen.Beside(EvidenceWeight.Sign, _ => true)) : []),
    ];
}
