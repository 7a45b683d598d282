using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The rotation token was not handed back.</summary>
public sealed class RotationTokenCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K7";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.LogValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Aws(EvidenceWeight.Proof, error => error.Operation == "PutSecretValue" && AwsErrors.Says(error, "RotationToken"));
}
