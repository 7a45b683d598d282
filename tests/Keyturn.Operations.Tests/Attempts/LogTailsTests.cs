using System.Threading.Channels;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Attempts;

public sealed class LogTailsTests
{
    private const string Group = "/aws/lambda/SecretsManagerRDSOracleRotationSingleUser";

    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly FakeLogsGateway logs = new();
    private readonly Channel<LogTailState> told = Channel.CreateUnbounded<LogTailState>();
    private readonly LogTails tails;

    public LogTailsTests()
    {
        var estate = new EstateFeed();
        estate.Publish(A.Snapshot([A.Secret(), A.Secret("other")], functions: [A.Function()]));
        tails = new LogTails(logs, new FakeLambdaGateway(), estate, time);
    }

    [Fact]
    public async Task Follow_NewLine_IsToldAtTheNextLookWithinASecond()
    {
        LogTail.Interval.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        using var following = Follow();
        (await NextAsync()).Lines.ShouldBeEmpty();
        logs.Write(Group, A.Line("first", time.GetUtcNow()));

        (await NextAsync()).Lines.ShouldHaveSingleItem().Message.ShouldBe("first");
    }

    [Fact]
    public async Task Follow_TwoLookers_ShareOnePollerAndTheSecondSeesWhatThereIs()
    {
        logs.Write(Group, A.Line("first", A.Moment));
        using var one = Follow();
        (await NextAsync()).Lines.Length.ShouldBe(1);
        var asked = logs.Queries.Count;

        using var other = Follow();

        (await told.Reader.ReadAsync(Cancel)).Lines.Length.ShouldBe(1);
        logs.Queries.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task Follow_Refused_TellsTheTroubleAndGoesOn()
    {
        logs.Error = OperationErrors.AccessDenied("logs:FilterLogEvents");
        using var following = Follow();
        (await NextAsync()).Trouble.ShouldBe(logs.Error);
        logs.Error = null;

        (await NextAsync()).Trouble.ShouldBeNull();
    }

    [Fact]
    public void Of_SharedFunction_KeepsOurLinesUnderTheirStepsAndLeavesOthersOut()
    {
        var state = new LogTailState(Group,
        [
            A.Line("START RequestId: aaaaaaaa-0000-4000-8000-000000000001 Version: $LATEST", A.Moment, "s1"),
            A.Line($"[INFO]\tt\taaaaaaaa-0000-4000-8000-000000000001\ttestSecret: Successfully signed into Oracle DB with AWSPENDING secret in {A.Arn().Value}.", A.Moment, "s1"),
            A.Line("START RequestId: aaaaaaaa-0000-4000-8000-000000000002 Version: $LATEST", A.Moment, "s2"),
            A.Line($"[INFO]\tt\taaaaaaaa-0000-4000-8000-000000000002\ttestSecret: Successfully signed into Oracle DB with AWSPENDING secret in {A.Arn("other").Value}.", A.Moment, "s2"),
            A.Line("nobody knows this line", A.Moment, "s3"),
        ], A.Moment.AddMinutes(-10), 0, null, A.Moment);

        var split = LogSplit.Of(A.Arn(), null, state, isShared: true);

        split.Steps[(int)RotationStep.TestSecret].Lines.Length.ShouldBe(2);
        split.OtherLines.ShouldHaveSingleItem().Message.ShouldBe("nobody knows this line");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IDisposable Follow() => tails.Follow(A.Scope(), A.FunctionArn(), state => told.Writer.TryWrite(state));

    // The poller waits on the clock of the test: it is moved until something is told.
    private async Task<LogTailState> NextAsync()
    {
        var next = told.Reader.ReadAsync(Cancel).AsTask();
        while (!next.IsCompleted)
        {
            time.Advance(LogTail.Interval);
            await Task.Yield();
        }

        return await next;
    }
}
