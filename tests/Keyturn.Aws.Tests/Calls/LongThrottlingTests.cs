using System.Net;
using Amazon.Runtime;
using Keyturn.Aws.Calls;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Calls;

/// <summary>AWS throttles for five minutes while there is more to ask than the budget lets through: calls a second, by a clock that the test moves.</summary>
public sealed class LongThrottlingTests : IDisposable
{
    private const int Workers = 8;
    private const int FirstThrottled = 60;
    private const int LastThrottled = 360;
    private static readonly EstateScope Scope = new("aws", "111111111111", "ap-northeast-1");
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private readonly FakeTimeProvider time = new();
    private readonly CallMeter meter = new();
    private readonly DateTimeOffset start;
    private readonly AwsCaller caller;
    private readonly int[] calls = new int[LastThrottled + 180];

    public LongThrottlingTests()
    {
        start = time.GetUtcNow();
        caller = new AwsCaller(new CallBudget(time), meter, time, NullLogger<AwsCaller>.Instance);
    }

    private int Second => (int)(time.GetUtcNow() - start).TotalSeconds;

    /// <param name="let">Calls a second that AWS still answers.</param>
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(15)]
    public async Task CallAsync_AwsThrottlesLong_FallsByHalfWithinTenSecondsAndIsBackWithinAMinute(int let)
    {
        await AskAsync(let);

        var usual = Rate(10, FirstThrottled);
        usual.ShouldBeInRange(39, 41);
        for (var second = FirstThrottled + 10; second < LastThrottled; second += 10)
            Rate(second, second + 10).ShouldBeInRange(0.1, usual / 2, $"{second} s");
        for (var second = LastThrottled + 60; second < calls.Length; second += 10)
            Rate(second, second + 10).ShouldBeGreaterThanOrEqualTo(usual * 0.9, $"{second} s");
    }

    public void Dispose() => meter.Dispose();

    private async Task AskAsync(int let)
    {
        var pending = Enumerable.Range(0, Workers).Select(_ => AskOnceAsync(let)).ToArray();
        for (; Second < calls.Length; time.Advance(Tick))
        {
            for (var worker = 0; worker < Workers; worker++)
            {
                while (pending[worker].IsCompleted)
                {
                    await pending[worker];
                    pending[worker] = AskOnceAsync(let);
                }
            }
        }
    }

    private Task<OperationResult<int>> AskOnceAsync(int let) => caller.CallAsync(
        AwsOperation.ListSecretVersionIds, Scope, ClientPurpose.Collector, _ => Task.FromResult(Answer(let)), TestContext.Current.CancellationToken);

    private int Answer(int let)
    {
        var count = Interlocked.Increment(ref calls[Second]);
        return Second is >= FirstThrottled and < LastThrottled && count > let
            ? throw new AmazonServiceException("Rate exceeded", null, ErrorType.Sender, "ThrottlingException", "r-1", HttpStatusCode.BadRequest)
            : count;
    }

    private double Rate(int from, int to) => calls[from..to].Average();
}
