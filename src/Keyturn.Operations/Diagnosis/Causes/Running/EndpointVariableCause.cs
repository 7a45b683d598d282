using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>SECRETS_MANAGER_ENDPOINT is missing.</summary>
public sealed class EndpointVariableCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L9";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-endpoint-variable"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [RotationStep.CreateSecret];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.TestEvent];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Says(EvidenceWeight.Proof, LogLineKind.EndpointVariableMissing);
}
