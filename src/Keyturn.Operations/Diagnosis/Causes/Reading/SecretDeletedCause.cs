using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>The secret is scheduled for deletion.</summary>
public sealed class SecretDeletedCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R15";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["secret-deletion"];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Delete];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Aws(EvidenceWeight.Proof, error => AwsErrors.Says(error, "marked for deletion")),
        .. seen.Refused(EvidenceWeight.Proof, "marked for deletion"),
        .. seen.Fact(EvidenceWeight.Sign, seen.Input is { Attempt: null, Secret.Deleted: not null }, "SecretDeleted"),
    ];
}
