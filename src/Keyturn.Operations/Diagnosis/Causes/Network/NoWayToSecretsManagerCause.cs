using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The function has no way to Secrets Manager.</summary>
public sealed class NoWayToSecretsManagerCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N1";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["list-3-lambda"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OnlyMoreTime, DoNot.OpenToAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoWayToSecretsManager(EvidenceWeight.Sign),
        .. (seen.Input.Attempt?.IsTest == true ? seen.Silent(EvidenceWeight.Hint, step => step == RotationStep.TestSecret) : []),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) =>
    [
        .. seen.WasDone(EvidenceWeight.Proof, RotationStep.CreateSecret),
        .. seen.WasConnected(EvidenceWeight.Proof),
    ];
}
