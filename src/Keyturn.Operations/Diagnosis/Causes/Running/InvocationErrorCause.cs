using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>Lambda cannot start the function.</summary>
public sealed class InvocationErrorCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L1";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-state", "function-update", "function-environment-key", "function-places"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.TestEvent];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoLines(EvidenceWeight.Sign),
        .. seen.EventSays(EvidenceWeight.Proof, "KMSAccessDenied", "KMSDisabled", "KMSInvalidState", "KMSNotFound", "EC2AccessDenied", "EC2Throttled", "ENILimitReached", "SubnetIPAddressLimitReached", "InvalidSubnetID", "InvalidSecurityGroupID", "InvalidRuntime", "ResourceNotReady", "CodeArtifact"),
        .. seen.NoLines(EvidenceWeight.Hint).SelectMany(_ => seen.Fact(EvidenceWeight.Proof, seen.Input.Function is { State: "Failed" } or { LastUpdateStatus: "Failed" } && !InvocationFacts.IsPackage(seen.Input.Function?.StateReasonCode), "FunctionState", seen.Input.Function?.State ?? "", seen.Input.Function?.StateReasonCode ?? "-")),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.Fact(EvidenceWeight.Sign, seen.FailedStep > RotationStep.CreateSecret, "RanBefore");
}
