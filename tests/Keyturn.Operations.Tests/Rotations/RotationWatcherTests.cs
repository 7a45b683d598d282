using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class RotationWatcherTests : IDisposable
{
    private const string Group = "/aws/lambda/SecretsManagerRDSOracleRotationSingleUser";

    private readonly ActionWorld world = new(A.Secret(state: RotationState.Stuck));

    public void Dispose() => world.Dispose();

    [Fact]
    public void Watch_Called_LooksAtOnceAndEveryTwoSeconds()
    {
        Watch();
        Describes().ShouldBe(1);
        Seconds(2);
        Describes().ShouldBe(2);
        Seconds(10);
        Describes().ShouldBe(7);
        Progress().AsOf.ShouldBe(A.Moment.AddSeconds(12));
    }

    [Fact]
    public void Watch_CalledAgain_IsOneWatch()
    {
        Watch();
        Watch();
        Describes().ShouldBe(1);
        Seconds(2);
        Describes().ShouldBe(2);
    }

    [Fact]
    public void Watch_LinesArrive_StepsMove()
    {
        Watch();
        world.Logs.Write(Group, A.Line("START RequestId: r1 Version: 1", A.Moment.AddSeconds(1)));
        Seconds(2);
        Progress().Steps[0].State.ShouldBe(StepState.Running);
        world.Logs.Write(Group, A.Line($"[INFO]\tt\tr1\tcreateSecret: Successfully put secret for ARN {A.Arn()} and version {A.Version(2)}.", A.Moment.AddSeconds(2)));
        Seconds(2);
        Progress().Steps[0].State.ShouldBe(StepState.Done);
        Progress().Steps[0].Lines.Length.ShouldBe(2);
    }

    [Fact]
    public void Watch_LineAppearsLate_IsStillReadOnce()
    {
        Watch();
        world.Logs.Write(Group, A.Line("START RequestId: r1 Version: 1", A.Moment.AddSeconds(10)));
        Seconds(12);
        world.Logs.Write(Group, A.Line("late noise", A.Moment.AddSeconds(9), "other-stream"));
        Seconds(4);
        Progress().OtherLines.Select(line => line.Message).ShouldBe(["late noise"]);
        Progress().Steps[0].Lines.Length.ShouldBe(1);
    }

    [Fact]
    public void Watch_EmptyPagesWithTokens_AreReadThrough()
    {
        world.Logs.PageSize = 2;
        world.Logs.Write(Group, [.. Enumerable.Range(0, 7).Select(i => A.Line($"line {i}", A.Moment.AddSeconds(i)))]);
        Watch();
        Progress().OtherLines.Length.ShouldBe(7);
    }

    [Fact]
    public void Watch_MoreLinesThanTheRing_DropsTheOldest()
    {
        world.Logs.PageSize = 10_000;
        world.Logs.Write(Group, [.. Enumerable.Range(0, 5_010).Select(i => A.Line($"line {i}", A.Moment.AddMilliseconds(i)))]);
        Watch();
        Seconds(4);
        Progress().DroppedLines.ShouldBe(10);
        Progress().OtherLines.Length.ShouldBe(5_000);
        Progress().OtherLines[0].Message.ShouldBe("line 10");
    }

    [Fact]
    public void Watch_CurrentMoves_EndsRefreshesAndStopsAsking()
    {
        Watch();
        world.AwsFinishes(A.Version(2));
        Seconds(2);
        Progress().Outcome.ShouldBe(RotationOutcome.Succeeded);
        world.Refresh.Refreshed.ShouldBe([A.Arn().Value]);
        var asked = Describes();
        Seconds(60);
        Describes().ShouldBe(asked);
    }

    [Fact]
    public void Watch_LinesAfterTheEnd_AreStillRead()
    {
        Watch();
        world.AwsFinishes(A.Version(2));
        Seconds(2);
        world.Logs.Write(Group, A.Line("tail", A.Moment.AddSeconds(3)));
        Seconds(4);
        Progress().OtherLines.Single().Message.ShouldBe("tail");
        Seconds(30);
        var queries = world.Logs.Queries.Count;
        Seconds(60);
        world.Logs.Queries.Count.ShouldBe(queries);
    }

    [Fact]
    public void Watch_EventAfterTheEnd_CompletesTheProgress()
    {
        Watch();
        world.AwsFinishes(A.Version(2));
        Seconds(40);
        Progress().FinalEvent.ShouldBeNull();
        world.Estate.Publish(A.Snapshot([world.Secret], [A.Event(RotationEventKind.Succeeded, A.Moment.AddSeconds(2), A.Version(2))]));
        Seconds(10);
        Progress().FinalEvent!.Kind.ShouldBe(RotationEventKind.Succeeded);
    }

    [Fact]
    public void Watch_FailedEvent_EndsAsFailed()
    {
        Watch();
        world.Estate.Publish(A.Snapshot([world.Secret], [A.Event(RotationEventKind.Failed, A.Moment.AddSeconds(1), A.Version(2), step: "testSecret")]));
        Seconds(2);
        Progress().Outcome.ShouldBe(RotationOutcome.Failed);
        Progress().Steps[2].State.ShouldBe(StepState.Failed);
    }

    [Fact]
    public void Watch_StoppedMeanwhile_EndsAsStopped()
    {
        Watch();
        world.Secret = world.Secret with { RotationEnabled = false };
        Seconds(2);
        Progress().Outcome.ShouldBe(RotationOutcome.Stopped);
    }

    [Fact]
    public void Watch_AwsFails_ShowsTheTroubleBacksOffAndRecovers()
    {
        world.Gateway.DescribeError = _ => OperationErrors.Throttled("secretsmanager:DescribeSecret");
        Watch();
        Progress().Troubles.Single().Kind.ShouldBe(OperationErrorKind.Throttled);
        Seconds(60);
        Describes().ShouldBeInRange(4, 6);
        world.Gateway.DescribeError = null;
        Seconds(30);
        Progress().Troubles.ShouldBeEmpty();
        Progress().StagesByVersion.ShouldContainKey(A.Version(2));
    }

    [Fact]
    public void Watch_LogsMayNotBeRead_ShowsTheTroubleAndGoesOn()
    {
        world.Logs.Error = OperationErrors.AccessDenied("logs:FilterLogEvents");
        Watch();
        Progress().Troubles.Single().Kind.ShouldBe(OperationErrorKind.AccessDenied);
        world.AwsFinishes(A.Version(2));
        Seconds(2);
        Progress().Outcome.ShouldBe(RotationOutcome.Succeeded);
    }

    [Fact]
    public void Watch_NoLogGroupYet_IsNoTrouble()
    {
        world.Logs.Error = OperationErrors.NotFound(Group);
        Watch();
        Progress().Troubles.ShouldBeEmpty();
        world.Logs.Error = null;
        world.Logs.Write(Group, A.Line("START RequestId: r1 Version: 1", A.Moment.AddSeconds(1)));
        Seconds(4);
        Progress().Steps[0].State.ShouldBe(StepState.Running);
    }

    [Fact]
    public void Watch_NoEndSeen_GivesUpAsUnknown()
    {
        Watch();
        Seconds(3_700);
        Progress().Outcome.ShouldBe(RotationOutcome.Unknown);
    }

    [Fact]
    public void Watch_GatewayThrows_DoesNotStayRunning()
    {
        world.Gateway.OnCall = (_, _) => throw new InvalidOperationException("bug");
        Watch();
        Progress().Outcome.ShouldBe(RotationOutcome.Unknown);
        Progress().Troubles.Single().Kind.ShouldBe(OperationErrorKind.Unexpected);
    }

    [Fact]
    public void Watch_FunctionServesOthers_UnnamedEndedInvocationProvesNothing()
    {
        world.Estate.Publish(A.Snapshot([world.Secret, A.Secret("other")], functions: [A.Function() with { LogGroup = "/custom" }]));
        world.Logs.Write("/custom", A.Line("START RequestId: r1 Version: 1", A.Moment.AddSeconds(1)));
        world.Logs.Write("/custom", A.Line("END RequestId: r1", A.Moment.AddSeconds(1.5)));
        Watch();
        Progress().Steps[0].State.ShouldBe(StepState.NotSeen);
        Progress().OtherLines.Length.ShouldBe(2);
    }

    [Fact]
    public async Task StartAsync_RunningRotationInTheEstate_IsWatchedFromItsStart()
    {
        world.Estate.Publish(A.Snapshot([world.Secret], [A.Event(RotationEventKind.Started, A.Moment.AddMinutes(-2), A.Version(2))]));
        await world.Watcher.StartAsync(default);
        Progress().ShouldSatisfyAllConditions(
            progress => progress.VersionId.ShouldBe(A.Version(2)),
            progress => progress.Started.ShouldBe(A.Moment.AddMinutes(-2)));
    }

    [Fact]
    public async Task Publish_RotationStartsByItself_IsPickedUp()
    {
        await world.Watcher.StartAsync(default);
        world.Feed.Current.ShouldBeEmpty();
        world.Estate.Publish(A.Snapshot([world.Secret], [A.Event(RotationEventKind.Started, A.Moment, A.Version(2))]));
        Progress().VersionId.ShouldBe(A.Version(2));
    }

    [Fact]
    public async Task StartAsync_EndedOrOldOrOtherRotation_IsNotWatched()
    {
        world.Estate.Publish(A.Snapshot(
            [world.Secret, A.Secret("old", RotationState.Stuck), A.Secret("healthy")],
            [
                A.Event(RotationEventKind.Started, A.Moment.AddMinutes(-9), A.Version(2)),
                A.Event(RotationEventKind.Failed, A.Moment.AddMinutes(-8), A.Version(2)),
                A.Event(RotationEventKind.Started, A.Moment.AddHours(-2), A.Version(2), A.Arn("old")),
                A.Event(RotationEventKind.Started, A.Moment.AddMinutes(-1), A.Version(1), A.Arn("healthy")),
            ]));
        await world.Watcher.StartAsync(default);
        world.Feed.Current.ShouldBeEmpty();
    }

    [Fact]
    public async Task StopAsync_Watching_EndsTheWatch()
    {
        Watch();
        await world.Watcher.StopAsync(default);
        var asked = Describes();
        Seconds(20);
        Describes().ShouldBe(asked);
        world.Watcher.Watch(A.Arn(), A.Version(3), A.Moment, isTest: false);
        Describes().ShouldBe(asked);
    }

    [Fact]
    public async Task Dispose_TwiceAndThenStopped_EndsQuietly()
    {
        await world.Watcher.StartAsync(default);
        Watch();
        await world.Watcher.StopAsync(default);
        world.Watcher.Dispose();
        world.Watcher.Dispose();
        await world.Watcher.StopAsync(default);
        var asked = Describes();
        world.Watcher.Watch(A.Arn(), A.Version(3), A.Moment, isTest: false);
        world.Estate.Publish(A.Snapshot([world.Secret], [A.Event(RotationEventKind.Started, A.Moment, A.Version(2))]));
        Seconds(20);
        Describes().ShouldBe(asked);
    }

    [Fact]
    public void Dispose_WhileAwsIsAsked_LeavesNoWordOfAnEnd()
    {
        var gate = new TaskCompletionSource();
        world.Gateway.OnCall = (_, _) => gate.Task;
        Watch();
        world.Watcher.Dispose();
        gate.SetResult();
        Seconds(4);
        Progress().Outcome.ShouldBe(RotationOutcome.Running);
        Describes().ShouldBe(1);
    }

    [Fact]
    public void Watch_ViewerThrows_GoesOn()
    {
        using var broken = world.Feed.Subscribe(_ => throw new InvalidOperationException("viewer"));
        var seen = new List<RotationProgress>();
        using var other = world.Feed.Subscribe(seen.Add);
        Watch();
        Seconds(4);
        Describes().ShouldBe(3);
        seen.ShouldNotBeEmpty();
        seen.ShouldAllBe(progress => progress.Outcome == RotationOutcome.Running);
    }

    [Fact]
    public void Watch_StepFails_IsNamedWhileAwsMayRetry()
    {
        Watch();
        world.Logs.Write(
            Group,
            A.Line("START RequestId: r1 Version: 1", A.Moment.AddSeconds(1)),
            A.Line($"[INFO]\tt\tr1\tsetSecret: Unable to log into database with previous, current, or pending secret of secret arn {A.Arn()}", A.Moment.AddSeconds(1.1)),
            A.Line("[ERROR] ValueError: setSecret: Unable to log into database", A.Moment.AddSeconds(1.2)),
            A.Line("REPORT RequestId: r1\tDuration: 12 ms", A.Moment.AddSeconds(1.3)));
        Seconds(4);
        Progress().ShouldSatisfyAllConditions(
            progress => progress.Outcome.ShouldBe(RotationOutcome.Running),
            progress => progress.LastFailedStep.ShouldBe(RotationStep.SetSecret));
        world.Logs.Write(
            Group,
            A.Line("START RequestId: r2 Version: 1", A.Moment.AddSeconds(5)),
            A.Line($"[INFO]\tt\tr2\tcreateSecret: Successfully retrieved secret for {A.Arn()}.", A.Moment.AddSeconds(5.1)));
        Seconds(4);
        Progress().LastFailedStep.ShouldBe(RotationStep.SetSecret);
        world.Logs.Write(
            Group,
            A.Line("START RequestId: r3 Version: 1", A.Moment.AddSeconds(9)),
            A.Line($"[INFO]\tt\tr3\tsetSecret: Successfully set password for user app in Oracle DB for secret arn {A.Arn()}.", A.Moment.AddSeconds(9.1)));
        Seconds(4);
        Progress().LastFailedStep.ShouldBeNull();
    }

    private void Watch() => world.Watcher.Watch(A.Arn(), A.Version(2), A.Moment, isTest: false);

    private void Seconds(int seconds)
    {
        for (var passed = 0; passed < seconds; passed += 2)
        {
            world.Time.Advance(TimeSpan.FromSeconds(2));
        }
    }

    private int Describes() => world.Gateway.Calls.Count(call => call.Operation == "DescribeSecret");

    private RotationProgress Progress() => world.Feed.Find(A.Arn()).ShouldNotBeNull();
}
