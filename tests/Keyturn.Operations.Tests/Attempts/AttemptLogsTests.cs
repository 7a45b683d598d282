using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Attempts;

public sealed class AttemptLogsTests : IDisposable
{
    private const string Group = "/aws/lambda/SecretsManagerRDSOracleRotationSingleUser";
    private static readonly DateTimeOffset Start = A.Moment.AddHours(-5);

    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly EstateFeed estate = new();
    private readonly RotationFeed rotations = new();
    private readonly FakeLogsGateway logs = new();
    private readonly InMemoryHistoryStore store = new();
    private readonly FakeAccountDirectory accounts = new();
    private readonly AttemptBoard board;
    private readonly AttemptLogs reader;

    public AttemptLogsTests()
    {
        board = new AttemptBoard(estate, new TrailFeed(), rotations, accounts, time);
        reader = new AttemptLogs(logs, new FakeLambdaGateway(), estate, board, store, time, NullLogger<AttemptLogs>.Instance);
        estate.Publish(A.Snapshot(
            [A.Secret()], [A.Event(RotationEventKind.Started, Start, A.Version(1)), A.Event(RotationEventKind.Failed, Start.AddSeconds(20), A.Version(1), step: "setSecret")], [A.Function()]));
        logs.Write(
            Group,
            A.Line("START RequestId: aaaaaaaa-0000-4000-8000-000000000001 Version: $LATEST", Start.AddSeconds(1)),
            A.Line($"[INFO]\t2026\taaaaaaaa-0000-4000-8000-000000000001\tcreateSecret: Successfully put secret for ARN {A.Arn().Value} and version {A.Version(1)}.", Start.AddSeconds(2)),
            A.Line("END RequestId: aaaaaaaa-0000-4000-8000-000000000001", Start.AddSeconds(3)),
            A.Line("START RequestId: aaaaaaaa-0000-4000-8000-000000000002 Version: $LATEST", Start.AddSeconds(4)),
            A.Line($"[ERROR]\t2026\taaaaaaaa-0000-4000-8000-000000000002\tsetSecret: Unable to log into database with previous, current, or pending secret of secret arn {A.Arn().Value}", Start.AddSeconds(5)),
            A.Line("[ERROR] ValueError: Unable to log into database", Start.AddSeconds(5)),
            A.Line("END RequestId: aaaaaaaa-0000-4000-8000-000000000002", Start.AddSeconds(6)),
            A.Line("START RequestId: of-another-day Version: $LATEST", Start.AddHours(2)));
    }

    public void Dispose() => board.Dispose();

    [Fact]
    public async Task ReadAsync_Failed_TellsItsStepsAndKeepsThemMaskedWithoutLines()
    {
        var read = await reader.ReadAsync(Attempt, Cancel);

        read.Value.ShouldNotBeNull().Count.ShouldBe(7);
        logs.Queries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(query => query.LogGroup.ShouldBe(Group), query => query.To.ShouldBe(Start.AddSeconds(50)));
        Attempt.Steps.Select(step => step.State).ShouldBe([StepState.Done, StepState.Failed, StepState.NotSeen, StepState.NotSeen]);
        Attempt.Gaps.ShouldNotContain(AttemptGap.LogsNotRead);
        var kept = store.Logs.ShouldHaveSingleItem();
        (kept.Lines, kept.AttemptId).ShouldBe((7, A.Version(1)));
        kept.Steps.ShouldAllBe(step => step.Lines.IsEmpty);
    }

    [Fact]
    public async Task ReadAsync_LogsRefused_SaysSoAndStillCountsAsNotRead()
    {
        logs.Error = OperationErrors.AccessDenied("logs:FilterLogEvents");

        (await reader.ReadAsync(Attempt, Cancel)).Error.ShouldBe(logs.Error);

        Attempt.Gaps.ShouldContain(AttemptGap.LogsNotRead);
    }

    [Fact]
    public async Task ReadAsync_NoFunction_SaysSo()
    {
        estate.Publish(A.Snapshot([A.Secret(state: Keyturn.Operations.Secrets.RotationState.Managed)], [A.Event(RotationEventKind.Succeeded, Start, A.Version(1))]));

        (await reader.ReadAsync(Attempt, Cancel)).Error.ShouldNotBeNull().Sentence.Code.ShouldBe("NoRotationFunction");
    }

    [Fact]
    public async Task ReadAsync_StoreDown_StillShows()
    {
        store.Broken = true;

        (await reader.ReadAsync(Attempt, Cancel)).Succeeded.ShouldBeTrue();

        Attempt.Steps[1].State.ShouldBe(StepState.Failed);
    }

    [Fact]
    public async Task Keeper_FailedLately_IsReadByItself_AndKnownAfterARestart()
    {
        using var keeper = new AttemptLogKeeper(board, reader, rotations, store, accounts, time, NullLogger<AttemptLogKeeper>.Instance);
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = board.Subscribe(now =>
        {
            if (!now.Rows[0].Attempt.Gaps.Contains(AttemptGap.LogsNotRead))
                read.TrySetResult();
        });
        await keeper.StartAsync(Cancel);
        await read.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await keeper.StopAsync(Cancel);

        using var after = new AttemptBoard(estate, new TrailFeed(), rotations, accounts, time);
        var known = await store.LoadLogsAsync(A.Scope(), A.Moment.AddDays(-1), Cancel);
        after.Take(known);
        after.Current.Rows[0].Attempt.Steps[1].State.ShouldBe(StepState.Failed);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Attempt Attempt => board.Current.Rows[0].Attempt;
}
