using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>The secret is not there under that name.</summary>
public sealed class SecretNotFoundCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R14";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["consumers-recreated"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.TestEvent];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Aws(EvidenceWeight.Proof, error => error.Code == "ResourceNotFoundException" && AwsErrors.Says(error, "find the specified secret") && !AwsErrors.Says(error, "staging label")),
        .. seen.Refused(EvidenceWeight.Proof, "can't find the specified secret."),
    ];
}
