using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Attempts;

public sealed class AttemptJoinerTests
{
    private static readonly DateTimeOffset Start = A.Moment.AddHours(-5);
    private static readonly AttemptSources Nothing = new() { Secret = A.Arn(), Now = A.Moment, Covered = A.Covered(A.Moment.AddDays(-90), A.Moment) };

    [Fact]
    public void Join_NothingTold_IsEmpty() => AttemptJoiner.Join(Nothing).ShouldBe(AttemptHistory.Empty);

    [Fact]
    public void Join_ScheduledSuccess_HasItsStartItsEndAndNobody()
    {
        var attempt = Single(Event(RotationEventKind.Started, 0), Event(RotationEventKind.Succeeded, 40));

        (attempt.VersionId, attempt.IsTest, attempt.Outcome, attempt.Trigger, attempt.Actor).ShouldBe((A.Version(1), false, RotationOutcome.Succeeded, AttemptTrigger.Schedule, null));
        (attempt.Started, attempt.Ended, attempt.Duration).ShouldBe((Start, Start.AddSeconds(40), TimeSpan.FromSeconds(40)));
        attempt.Steps.Select(step => step.State).ShouldBe([StepState.NotSeen, StepState.NotSeen, StepState.NotSeen, StepState.Done]);
        attempt.Gaps.ShouldBe([AttemptGap.LogsNotRead]);
    }

    [Fact]
    public void Join_CallWithTheSameToken_NamesWhoAskedForIt()
    {
        var call = A.Call(SecretCallKind.RotateSecret, Start.AddSeconds(-1), A.Version(1)) with { SourceIdentity = "yui" };

        var attempt = AttemptJoiner.Join(Nothing with { Events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Succeeded, 40)], Calls = [call] }).Attempts.ShouldHaveSingleItem();

        (attempt.Trigger, attempt.Actor, attempt.SourceIdentity, attempt.Started).ShouldBe((AttemptTrigger.Call, call.Actor, "yui", call.At));
        attempt.Calls.ShouldBe([call]);
    }

    [Fact]
    public void Join_CallAlone_IsUnderWayUntilTheLongestRunIsOver()
    {
        var call = A.Call(SecretCallKind.RotateSecret, A.Moment.AddMinutes(-59), A.Version(1));

        AttemptJoiner.Join(Nothing with { Calls = [call] }).Attempts.ShouldHaveSingleItem().Outcome.ShouldBe(RotationOutcome.Running);
        var later = AttemptJoiner.Join(Nothing with { Calls = [call], Now = A.Moment.AddMinutes(2) }).Attempts.ShouldHaveSingleItem();
        (later.Outcome, later.Ended).ShouldBe((RotationOutcome.Unknown, null));
        later.Gaps.ShouldContain(AttemptGap.EndNotSeen);
    }

    [Fact]
    public void Join_RefusedCall_IsNoAttempt()
    {
        var refused = A.Call(SecretCallKind.RotateSecret, Start, A.Version(1)) with { ErrorCode = "AccessDenied" };

        var history = AttemptJoiner.Join(Nothing with { Calls = [refused] });

        history.Attempts.ShouldBeEmpty();
        history.LooseCalls.ShouldBe([refused]);
    }

    [Fact]
    public void Join_FailedTwiceThenDone_IsOneAttemptWithTwoRetries()
    {
        var attempt = Single(
            Event(RotationEventKind.Started, 0), Event(RotationEventKind.Failed, 30, "setSecret"), Event(RotationEventKind.Started, 300), Event(RotationEventKind.Failed, 330, "setSecret"),
            Event(RotationEventKind.Started, 900), Event(RotationEventKind.Succeeded, 930));

        (attempt.Outcome, attempt.Retries, attempt.Ended, attempt.FailedStep, attempt.ErrorMessage).ShouldBe((RotationOutcome.Succeeded, 2, Start.AddSeconds(930), null, null));
    }

    [Fact]
    public void Join_BeganAgainAfterAFailure_IsUnderWayAgainAndFailedOnceThatIsOver()
    {
        RotationEvent[] events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Failed, 30, "testSecret"), Event(RotationEventKind.Started, 600)];

        AttemptJoiner.Join(Nothing with { Events = events, Now = Start.AddMinutes(20) }).Attempts[0].Outcome.ShouldBe(RotationOutcome.Running);
        var over = AttemptJoiner.Join(Nothing with { Events = events, Now = Start.AddMinutes(80) }).Attempts[0];
        (over.Outcome, over.FailedStep).ShouldBe((RotationOutcome.Failed, RotationStep.TestSecret));
        over.Gaps.ShouldContain(AttemptGap.EndNotSeen);
    }

    [Fact]
    public void Join_Failed_NamesTheStepAndAwsOwnWords()
    {
        var attempt = Single(Event(RotationEventKind.Started, 0), Event(RotationEventKind.Failed, 30, "setSecret"));

        (attempt.Outcome, attempt.FailedStep).ShouldBe((RotationOutcome.Failed, RotationStep.SetSecret));
        attempt.ErrorMessage.ShouldNotBeNull().ShouldContain("during setSecret step");
        attempt.Steps[1].State.ShouldBe(StepState.Failed);
        attempt.Steps[1].Evidence.ShouldBe(attempt.ErrorMessage);
    }

    [Fact]
    public void Join_EndWithoutStart_SaysSo() =>
        Single(Event(RotationEventKind.Failed, 30, "createSecret")).Gaps.ShouldBe([AttemptGap.StartNotSeen, AttemptGap.LogsNotRead]);

    [Fact]
    public void Join_StartToldRightAfterItsEnd_CameOutOfOrderAndHasEnded()
    {
        var attempt = Single(Event(RotationEventKind.Succeeded, 0), Event(RotationEventKind.Started, 2));

        attempt.Outcome.ShouldBe(RotationOutcome.Succeeded);
        attempt.Gaps.ShouldContain(AttemptGap.LateEvent);
    }

    [Fact]
    public void Join_TestAndRotation_AreApart()
    {
        var history = AttemptJoiner.Join(Nothing with
        {
            Events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Succeeded, 40), Event(RotationEventKind.TestStarted, 3600, version: 2), Event(RotationEventKind.TestFailed, 3610, "testSecret", 2)],
            Calls = [A.Call(SecretCallKind.RotateSecret, Start.AddSeconds(3599), A.Version(2)) with { RotateImmediately = false }],
        });

        history.Attempts.Select(attempt => (attempt.IsTest, attempt.Outcome, attempt.Trigger)).ShouldBe([(true, RotationOutcome.Failed, AttemptTrigger.Call), (false, RotationOutcome.Succeeded, AttemptTrigger.Schedule)]);
    }

    [Fact]
    public void Join_StoppedMeanwhile_IsStoppedThoughTheStepsFailAfterwards()
    {
        var stop = A.Call(SecretCallKind.CancelRotateSecret, Start.AddSeconds(20));

        var attempt = AttemptJoiner.Join(Nothing with { Events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Failed, 25, "testSecret")], Calls = [stop] }).Attempts.ShouldHaveSingleItem();

        (attempt.Outcome, attempt.Ended).ShouldBe((RotationOutcome.Stopped, stop.At));
        attempt.Calls.ShouldBe([stop]);
    }

    [Fact]
    public void Join_StoppedAfterTheEnd_ChangesNothingOfIt()
    {
        var stop = A.Call(SecretCallKind.CancelRotateSecret, Start.AddMinutes(20));

        var history = AttemptJoiner.Join(Nothing with { Events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Failed, 25, "testSecret")], Calls = [stop] });

        history.Attempts[0].Outcome.ShouldBe(RotationOutcome.Failed);
        history.LooseCalls.ShouldBe([stop]);
    }

    [Fact]
    public void Join_Abandoned_KeepsTheCallThatTookItsVersionAway()
    {
        var put = A.Call(SecretCallKind.PutSecretValue, Start.AddSeconds(10), A.Version(7));

        var attempt = AttemptJoiner.Join(Nothing with { Events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Abandoned, 12)], Calls = [put] }).Attempts.ShouldHaveSingleItem();

        attempt.Outcome.ShouldBe(RotationOutcome.Abandoned);
        attempt.Calls.ShouldBe([put]);
    }

    [Fact]
    public void Join_LabelsMovedHoursLater_AreOutsideTheAttempt()
    {
        var moved = A.Call(SecretCallKind.UpdateSecretVersionStage, Start.AddHours(3)) with { MovedTo = A.Version(1), Stage = VersionStage.Current };

        AttemptJoiner.Join(Nothing with { Events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Failed, 30, "finishSecret")], Calls = [moved] }).LooseCalls.ShouldBe([moved]);
    }

    [Fact]
    public void Join_ManagedSecretWithoutVersions_PairsStartAndEndByTimeAndTakesTheVersionMadeMeanwhile()
    {
        RotationEvent[] events = [Event(RotationEventKind.Started, 0) with { VersionId = null }, Event(RotationEventKind.Succeeded, 38) with { VersionId = null }];
        var managed = A.Secret(state: Keyturn.Operations.Secrets.RotationState.Managed, stages: [(A.Version(5), [VersionStage.Current]), (A.Version(4), [VersionStage.Previous])]);

        var attempt = AttemptJoiner.Join(Nothing with
        {
            Events = events,
            Described = managed,
            VersionCreated = ImmutableDictionary<string, DateTimeOffset>.Empty.Add(A.Version(5), Start.AddSeconds(3)).Add(A.Version(4), Start.AddDays(-7)),
        }).Attempts.ShouldHaveSingleItem();

        (attempt.VersionId, attempt.Outcome).ShouldBe((A.Version(5), RotationOutcome.Succeeded));
        attempt.Gaps.ShouldNotContain(AttemptGap.VersionUnknown);
    }

    [Fact]
    public void Join_NobodyNamesTheVersion_IsUnknownAndStillOneAttempt()
    {
        var attempt = Single(Event(RotationEventKind.Started, 0) with { VersionId = null }, Event(RotationEventKind.Failed, 38, "setSecret") with { VersionId = null });

        attempt.VersionId.ShouldBeNull();
        attempt.Id.ShouldBe(attempt.Events[0].EventId);
        attempt.Gaps.ShouldContain(AttemptGap.VersionUnknown);
    }

    [Fact]
    public void Join_CallsNotReadAroundTheStart_LeavesTheTriggerOpen()
    {
        var unread = Nothing with { Covered = new(Nothing.Covered.Spans.Remove("RotateSecret")), Events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Succeeded, 40)] };

        AttemptJoiner.Join(unread).Attempts[0].Trigger.ShouldBe(AttemptTrigger.Unknown);
        AttemptJoiner.Join(unread with { Covered = TrailCoverage.None }).Attempts[0].Gaps.ShouldContain(AttemptGap.TrailNotRead);
    }

    [Fact]
    public void Join_StartedMinutesAgo_MayStillHaveACallThatIsLate()
    {
        var now = Start.AddMinutes(10);
        RotationEvent[] events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Succeeded, 40)];

        AttemptJoiner.Join(Nothing with { Events = events, Now = now, Covered = A.Covered(A.Moment.AddDays(-90), now) }).Attempts[0].Trigger.ShouldBe(AttemptTrigger.Unknown);
        AttemptJoiner.Join(Nothing with { Events = events, Now = now.AddMinutes(6), Covered = A.Covered(A.Moment.AddDays(-90), now.AddMinutes(6)) }).Attempts[0].Trigger.ShouldBe(AttemptTrigger.Schedule);
    }

    [Fact]
    public void Join_NoEndButTheLabelMoved_Succeeded()
    {
        var secret = A.Secret(stages: [(A.Version(1), [VersionStage.Current])]);

        AttemptJoiner.Join(Nothing with { Events = [Event(RotationEventKind.Started, 0)], Described = secret }).Attempts[0].Outcome.ShouldBe(RotationOutcome.Succeeded);
    }

    [Fact]
    public void Join_LogRead_TellsEachStepAndCountsTheTries()
    {
        var steps = ImmutableArray.Create(
            A.Step(RotationStep.CreateSecret, StepState.Done, "createSecret: Successfully put secret") with { Attempts = 2 }, A.Step(RotationStep.SetSecret, StepState.Failed, "[ERROR] ValueError: x"),
            A.Step(RotationStep.TestSecret), A.Step(RotationStep.FinishSecret));
        var log = new AttemptLog(A.Arn().Value, A.Version(1), false, A.Moment, 12, steps);

        var attempt = AttemptJoiner.Join(Nothing with { Events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Failed, 30, "setSecret")], Logs = [log] }).Attempts[0];

        attempt.Steps[1].Evidence.ShouldBe("[ERROR] ValueError: x", "the log's line says more than the event");
        (attempt.Steps[0].State, attempt.Retries).ShouldBe((StepState.Done, 1));
        attempt.Gaps.ShouldBeEmpty();
        AttemptJoiner.Join(Nothing with { Events = [Event(RotationEventKind.Started, 0), Event(RotationEventKind.Failed, 30, "setSecret")], Logs = [log with { Lines = 0, Steps = AttemptSteps.NotSeen }] })
            .Attempts[0].Gaps.ShouldBe([AttemptGap.NoLogLines]);
    }

    [Fact]
    public void Join_OnlyAWatchSawIt_IsThereBeforeCloudTrailTells()
    {
        var log = AttemptLog.Of(A.Progress(version: A.Version(9), outcome: RotationOutcome.Failed, started: Start), A.Moment, watched: true);

        var attempt = AttemptJoiner.Join(Nothing with { Logs = [log] }).Attempts.ShouldHaveSingleItem();

        (attempt.VersionId, attempt.Outcome, attempt.Started).ShouldBe((A.Version(9), RotationOutcome.Failed, Start));
    }

    private static RotationEvent Event(RotationEventKind kind, int seconds, string? step = null, int version = 1) => A.Event(kind, Start.AddSeconds(seconds), A.Version(version), step: step);

    private static Attempt Single(params RotationEvent[] events) => AttemptJoiner.Join(Nothing with { Events = events }).Attempts.ShouldHaveSingleItem();
}
