using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Amazon.Runtime;
using Keyturn.Aws.Calls;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Calls;

public sealed class AwsCallerTests : IDisposable
{
    private static readonly EstateScope Scope = new("aws", "111111111111", "ap-northeast-1");
    private readonly FakeTimeProvider time = new();
    private readonly CallMeter meter = new();
    private readonly CallBudget budget;
    private readonly AwsCaller caller;

    public AwsCallerTests()
    {
        budget = new CallBudget(time);
        caller = new AwsCaller(budget, meter, time, NullLogger<AwsCaller>.Instance);
    }

    [Fact]
    public async Task CallAsync_Answer_IsTheResult()
    {
        var result = await Call(AwsOperation.DescribeSecret, _ => Task.FromResult(42));

        result.Value.ShouldBe(42);
    }

    [Fact]
    public async Task CallAsync_DeadlinePasses_IsTimedOut()
    {
        var pending = Call(AwsOperation.DescribeSecret, Never);

        time.Advance(TimeSpan.FromSeconds(10));

        var error = (await pending).Error.ShouldNotBeNull();
        error.Kind.ShouldBe(OperationErrorKind.TimedOut);
        error.OutcomeUnknown.ShouldBeFalse();
    }

    [Fact]
    public async Task CallAsync_DeadlineOfAChangePasses_OutcomeIsUnknown()
    {
        var pending = Call(AwsOperation.RotateSecret, Never);

        time.Advance(TimeSpan.FromSeconds(20));

        (await pending).Error.ShouldNotBeNull().OutcomeUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task CallAsync_CallerCancels_Throws()
    {
        using var cancel = new CancellationTokenSource();
        var pending = caller.CallAsync(AwsOperation.DescribeSecret, Scope, ClientPurpose.Operator, Never, cancel.Token);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(pending);
    }

    [Fact]
    public async Task CallAsync_Throttled_SlowsItsOwnBucketOnly()
    {
        var error = (await Call(AwsOperation.ListSecrets, _ => throw Service("ThrottlingException", "Rate exceeded"))).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(OperationErrorKind.Throttled);
        budget.RateNow(Key(ApiFamily.SecretLists, ClientPurpose.Operator)).ShouldBe(5, 0.001);
        budget.RateNow(Key(ApiFamily.SecretLists, ClientPurpose.Collector)).ShouldBe(40, 0.001);
    }

    [Fact]
    public async Task CallAsync_ABug_StaysAnException() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Call(AwsOperation.ListSecrets, _ => throw new InvalidOperationException("bug")));

    [Fact]
    public async Task CallAsync_Traced_IsASpanWithItsOutcomeAndNoArgument()
    {
        List<Activity> spans = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CallActivity.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.GetTagItem("cloud.account.id") is "888888888888")
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var scope = Scope with { AccountId = "888888888888" };

        await caller.CallAsync(AwsOperation.ListSecrets, scope, ClientPurpose.Collector, _ => Task.FromResult(1), default);
        await caller.CallAsync<int>(AwsOperation.RotateSecret, scope, ClientPurpose.Operator, _ => throw Service("ResourceNotFoundException", "gone"), default);

        spans.Select(span => (span.OperationName, span.Status, Outcome: span.GetTagItem("keyturn.outcome"))).ShouldBe(
            [("secretsmanager:ListSecrets", ActivityStatusCode.Unset, "ok"), ("secretsmanager:RotateSecret", ActivityStatusCode.Error, "NotFound")]);
        spans[1].GetTagItem("error.type").ShouldBe("ResourceNotFoundException");
        spans.SelectMany(span => span.TagObjects).ShouldAllBe(tag => !$"{tag.Value}".Contains("arn:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CallAsync_EveryOutcome_IsCountedByOperation()
    {
        Dictionary<string, long> counted = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == CallMeter.Name)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            var (operation, outcome, account) = ("", "", "");
            foreach (var tag in tags)
            {
                operation = tag.Key is "aws.operation" ? $"{tag.Value}" : operation;
                outcome = tag.Key is "keyturn.outcome" ? $"{tag.Value}" : outcome;
                account = tag.Key is "aws.account" ? $"{tag.Value}" : account;
            }

            if (account == "999999999999")
                counted[$"{operation} {outcome}"] = counted.GetValueOrDefault($"{operation} {outcome}") + value;
        });
        listener.Start();
        var scope = Scope with { AccountId = "999999999999" };

        await caller.CallAsync(AwsOperation.ListSecrets, scope, ClientPurpose.Collector, _ => Task.FromResult(1), default);
        await caller.CallAsync(AwsOperation.ListSecrets, scope, ClientPurpose.Collector, _ => Task.FromResult(1), default);
        await caller.CallAsync<int>(AwsOperation.RotateSecret, scope, ClientPurpose.Operator, _ => throw Service("ResourceNotFoundException", "gone"), default);

        counted.ShouldBe(
            new Dictionary<string, long> { ["secretsmanager:ListSecrets ok"] = 2, ["secretsmanager:RotateSecret NotFound"] = 1 },
            ignoreOrder: true);
    }

    public void Dispose() => meter.Dispose();

    private Task<OperationResult<int>> Call(AwsOperation operation, Func<CancellationToken, Task<int>> send) =>
        caller.CallAsync(operation, Scope, ClientPurpose.Operator, send, TestContext.Current.CancellationToken);

    private static async Task<int> Never(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return 0;
    }

    private static AmazonServiceException Service(string code, string message) =>
        new(message, ErrorType.Sender, code, "request-1", HttpStatusCode.BadRequest);

    private static BudgetKey Key(ApiFamily family, ClientPurpose purpose) => new(Scope.AccountId, Scope.Region, purpose, family);
}
