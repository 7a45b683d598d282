using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The key is in another Region or account.</summary>
public sealed class KeyElsewhereCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K8";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["key-kind"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.ChangeKey];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Aws(EvidenceWeight.Proof, error => error.Code is "NotFoundException" or "KMSNotFoundException" || AwsErrors.SaysAny(error, "Invalid arn", "Invalid keyId", "KMS key was not found"));
}
