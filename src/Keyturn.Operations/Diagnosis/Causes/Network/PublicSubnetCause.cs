using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The function is in a public subnet.</summary>
public sealed class PublicSubnetCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N5";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-public-subnet"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OnlyMoreTime];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoWayToSecretsManager(EvidenceWeight.Sign),
        .. seen.NoWayToDatabase(EvidenceWeight.Hint),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasConnected(EvidenceWeight.Proof);
}
