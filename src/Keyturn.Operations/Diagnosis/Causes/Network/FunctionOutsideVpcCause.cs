using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The function is outside the database’s VPC.</summary>
public sealed class FunctionOutsideVpcCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N4";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-vpc"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OpenToAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoWayToDatabase(EvidenceWeight.Sign),
        .. seen.NoWayToDatabase(EvidenceWeight.Hint).SelectMany(_ => seen.Fact(EvidenceWeight.Sign, seen.Input.Function is { VpcId: null }, "OutsideVpc")),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasConnected(EvidenceWeight.Proof);
}
