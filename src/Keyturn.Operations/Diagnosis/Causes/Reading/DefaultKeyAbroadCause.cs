using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>Another account reads a secret under the AWS managed key.</summary>
public sealed class DefaultKeyAbroadCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R6";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["secret-abroad"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.ChangeKey];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Aws(EvidenceWeight.Proof, error => AwsErrors.Says(error, "default KMS service key")),
        .. seen.Refused(EvidenceWeight.Proof, "default KMS service key"),
    ];
}
