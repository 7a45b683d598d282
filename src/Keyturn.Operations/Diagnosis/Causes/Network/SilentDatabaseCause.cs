using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The function reaches Secrets Manager and then nothing answers.</summary>
public sealed class SilentDatabaseCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N2";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["list-4-lambda"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OnlyMoreTime, DoNot.OpenToAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Silent(EvidenceWeight.Sign, SeenSymptoms.NeedsDatabase),
        .. seen.TimedOut(EvidenceWeight.Sign, seen.WaitsForSuperuser),
        .. seen.Says(EvidenceWeight.Sign, LogLineKind.EndpointUnreachable).Where(_ => seen.FailedStep == RotationStep.SetSecret),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) =>
        seen.Failing is { } run && seen.WaitsForSuperuser(run) ? [] : seen.WasConnected(EvidenceWeight.Proof);
}
