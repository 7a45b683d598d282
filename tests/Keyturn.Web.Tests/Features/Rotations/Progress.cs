using Keyturn.Operations;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Web.Tests.Features.Rotations;

/// <summary>Builders of watched rotations: a test names only what it is about.</summary>
internal static class Progress
{
    public static RotationProgress Of(
        RotationOutcome outcome = RotationOutcome.Running,
        StepProgress[]? steps = null,
        bool isTest = false,
        SecretArn? secret = null,
        string? version = null,
        LogEvent[]? other = null,
        (string Version, string[] Stages)[]? stages = null,
        RotationEvent? final = null,
        OperationError[]? troubles = null,
        int dropped = 0,
        DateTimeOffset? started = null) => new()
    {
        Secret = secret ?? A.Arn(),
        VersionId = version ?? A.Version(2),
        Started = started ?? A.Moment,
        Ended = outcome == RotationOutcome.Running ? null : A.Moment.AddSeconds(42),
        Outcome = outcome,
        Steps = [.. Enum.GetValues<RotationStep>().Select(step => steps?.FirstOrDefault(given => given.Step == step) ?? Step(step, StepState.NotSeen))],
        OtherLines = [.. other ?? []],
        StagesByVersion = A.Stages(stages ?? [(A.Version(1), [VersionStage.Current]), (A.Version(2), [VersionStage.Pending])]),
        IsTest = isTest,
        TypicalDuration = TimeSpan.FromSeconds(38),
        DroppedLines = dropped,
        Troubles = [.. troubles ?? []],
        FinalEvent = final,
        AsOf = A.Moment.AddSeconds(5),
    };

    public static StepProgress Step(RotationStep step, StepState state, int attempts = 1, string? evidence = null, params LogEvent[] lines) => new(
        step,
        state,
        state == StepState.NotSeen ? null : A.Moment,
        state is StepState.Done or StepState.Failed ? A.Moment.AddSeconds(3) : null,
        state == StepState.NotSeen ? 0 : attempts,
        evidence,
        [.. lines]);
}
