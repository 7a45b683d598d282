using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class WatchedLogTests
{
    private const string Group = "/aws/lambda/SecretsManagerRDSOracleRotationSingleUser";

    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly FakeLogsGateway logs = new();
    private readonly FakeLambdaGateway lambda = new();
    private readonly EstateFeed estate = new();
    private readonly WatchedLog log;

    public WatchedLogTests() => log = new WatchedLog(logs, lambda, estate, time);

    [Fact]
    public async Task ReadAsync_SecretWithoutFunction_AsksNobody()
    {
        await ReadAsync(A.Secret(function: null));
        logs.Queries.ShouldBeEmpty();
        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_First_AsksFromShortlyBeforeTheStart()
    {
        await ReadAsync();
        logs.Queries.Single().From.ShouldBe(A.Moment - RotationProgressReader.ClockSlack);
        logs.Queries.Single().To.ShouldBeNull();
    }

    /// <summary>A line may come half a minute after its time, so that much is read again; but never from before the start.</summary>
    [Theory]
    [InlineData(10, -5)]
    [InlineData(30, -5)]
    [InlineData(31, 1)]
    [InlineData(100, 70)]
    public async Task ReadAsync_Again_AsksFromHalfAMinuteBeforeTheNewestLine(int newest, int from)
    {
        logs.Write(Group, A.Line("line", A.Moment.AddSeconds(newest)));
        await ReadAsync();
        await ReadAsync();
        logs.Queries[^1].From.ShouldBe(A.Moment.AddSeconds(from));
        log.Lines.Length.ShouldBe(1);
    }

    [Fact]
    public async Task ReadAsync_EndlessPages_StopsAfterTenAndGoesOnNextTime()
    {
        logs.PageSize = 1;
        logs.Write(Group, [.. Enumerable.Range(0, 12).Select(i => A.Line($"line {i}", A.Moment.AddMinutes(i)))]);
        await ReadAsync();
        logs.Queries.Count.ShouldBe(10);
        log.Lines.Length.ShouldBe(10);
        await ReadAsync();
        log.Lines.Length.ShouldBe(12);
    }

    [Fact]
    public async Task ReadAsync_SecondPageFails_KeepsTheFirstAndTellsTheTrouble()
    {
        logs.PageSize = 1;
        logs.Write(Group, A.Line("one", A.Moment), A.Line("two", A.Moment.AddSeconds(1)));
        await ReadAsync();
        logs.Error = OperationErrors.Throttled("logs:FilterLogEvents");
        await ReadAsync();
        (log.Trouble?.Kind).ShouldBe(OperationErrorKind.Throttled);
        log.Lines.Length.ShouldBe(2);
    }

    [Fact]
    public async Task ReadAsync_AfterAFailure_WaitsTwiceAsLongEachTimeAndThenRecovers()
    {
        logs.Error = OperationErrors.Throttled("logs:FilterLogEvents");
        await ReadAsync();
        await AfterAsync(3, asked: 1);
        await AfterAsync(1, asked: 2);
        await AfterAsync(7, asked: 2);
        await AfterAsync(1, asked: 3);
        logs.Error = null;
        await AfterAsync(16, asked: 4);
        log.Trouble.ShouldBeNull();
        logs.Error = OperationErrors.Throttled("logs:FilterLogEvents");
        await AfterAsync(0, asked: 5);
        await AfterAsync(4, asked: 6);
    }

    /// <summary>A function that never ran has no log group: worth another look two seconds later, and no trouble.</summary>
    [Fact]
    public async Task ReadAsync_NoLogGroupYet_LooksAgainSoonHoweverOften()
    {
        logs.Error = OperationErrors.NotFound(Group);
        await ReadAsync();
        await AfterAsync(1, asked: 1);
        await AfterAsync(1, asked: 2);
        await AfterAsync(2, asked: 3);
        await AfterAsync(2, asked: 4);
        log.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task Forget_Trouble_IsNotToldAnyMore()
    {
        logs.Error = OperationErrors.AccessDenied("logs:FilterLogEvents");
        await ReadAsync();
        log.Trouble.ShouldNotBeNull();
        log.Forget();
        log.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_FunctionCollected_ReadsItsOwnGroup()
    {
        estate.Publish(A.Snapshot([A.Secret()], functions: [A.Function() with { LogGroup = "/custom" }]));
        lambda.Functions[A.FunctionArn()] = A.Function() with { LogGroup = "/asked" };
        await ReadAsync();
        logs.Queries.Single().LogGroup.ShouldBe("/custom");
    }

    [Fact]
    public async Task ReadAsync_FunctionNotCollected_AsksLambdaOnce()
    {
        lambda.Functions[A.FunctionArn()] = A.Function() with { LogGroup = "/asked" };
        await ReadAsync();
        lambda.Functions.Clear();
        await ReadAsync();
        logs.Queries.Select(query => query.LogGroup).ShouldBe(["/asked", "/asked"]);
    }

    [Fact]
    public async Task ReadAsync_LambdaDoesNotTell_ReadsTheUsualGroup()
    {
        lambda.Error = OperationErrors.AccessDenied("lambda:GetFunctionConfiguration");
        await ReadAsync();
        logs.Queries.Single().LogGroup.ShouldBe(Group);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IsShared_AnotherSecretOfTheSameFunction_Counts(bool same)
    {
        estate.Publish(A.Snapshot([A.Secret(), A.Secret("other", function: same ? "SecretsManagerRDSOracleRotationSingleUser" : "rotator")]));
        await ReadAsync();
        log.IsShared.ShouldBe(same);
    }

    private Task ReadAsync(Secret? secret = null) => log.ReadAsync(A.Arn(), secret ?? A.Secret(), A.Moment, default);

    private async Task AfterAsync(int seconds, int asked)
    {
        time.Advance(TimeSpan.FromSeconds(seconds));
        await ReadAsync();
        logs.Queries.Count.ShouldBe(asked);
    }
}
