using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The former key of a version is going away.</summary>
public sealed class OldKeyScheduledCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K9";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["key-versions"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Delete, DoNot.ChangeKey];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Aws(EvidenceWeight.Sign, AwsErrors.IsOfKey),
        .. seen.Aws(EvidenceWeight.Hint, error => AwsErrors.SaysAny(error, "is disabled", "pending deletion")),
    ];
}
