using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>The secret’s resource policy denies.</summary>
public sealed class ResourcePolicyDeniesCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R2";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["list-1-lambda", "role-secret-actions"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Denied(EvidenceWeight.Proof, error => AwsErrors.Says(error, "explicit deny in a resource-based policy"));
}
