using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>A rule names a security group that is gone.</summary>
public sealed class StaleGroupCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N6";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["endpoint-stale-rules"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OpenToAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoWayToSecretsManager(EvidenceWeight.Sign),
        .. (seen.CheckNames("list-4-lambda", "NearStale") ? seen.NoWayToDatabase(EvidenceWeight.Proof) : []),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasConnected(EvidenceWeight.Proof);
}
