using Keyturn.Aws.Calls;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Calls;

public sealed class CallBudgetTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly CallBudget budget;

    public CallBudgetTests() => budget = new CallBudget(time);

    [Fact]
    public async Task WaitAsync_WithinOneSecondsCalls_GoesAtOnce()
    {
        for (var call = 0; call < 40; call++)
        {
            await Take(ApiFamily.SecretLists);
        }

        Take(ApiFamily.SecretLists).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task WaitAsync_LookupEvents_LetsOnePerSecondThrough()
    {
        await Take(ApiFamily.EventLookup);
        var second = Take(ApiFamily.EventLookup);
        var third = Take(ApiFamily.EventLookup);

        second.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        await second;
        third.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        await third;
    }

    [Fact]
    public async Task WaitAsync_CollectorExhausted_OperatorStillGoesAtOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Take(ApiFamily.SecretLists)));
        Take(ApiFamily.SecretLists).IsCompleted.ShouldBeFalse();

        Take(ApiFamily.SecretLists, purpose: ClientPurpose.Operator).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task WaitAsync_AnotherRegionOrAccount_HasItsOwnBucket()
    {
        await Take(ApiFamily.EventLookup);

        Take(ApiFamily.EventLookup, region: "us-east-1").IsCompletedSuccessfully.ShouldBeTrue();
        Take(ApiFamily.EventLookup, account: "222222222222").IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task WaitAsync_AnotherRegionOfAQuotaForTheWholeAccount_SharesTheBucket()
    {
        await Take(ApiFamily.Route53Reads);

        Take(ApiFamily.Route53Reads, region: "us-east-1").IsCompleted.ShouldBeFalse();
        Take(ApiFamily.Route53Reads, account: "222222222222").IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Throttled_QuotaOfTheWholeAccount_SlowsEveryRegion()
    {
        budget.Throttled(new("111111111111", "ap-northeast-1", ClientPurpose.Collector, ApiFamily.Route53Reads));

        budget.RateNow(new("111111111111", "us-east-1", ClientPurpose.Collector, ApiFamily.Route53Reads)).ShouldBe(0.5, 0.001);
    }

    [Fact]
    public async Task WaitAsync_Cancelled_GivesTheWaitUp()
    {
        using var cancel = new CancellationTokenSource();
        await Take(ApiFamily.EventLookup);
        var waiting = budget.WaitAsync(Key(ApiFamily.EventLookup), cancel.Token);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    [Fact]
    public void Throttled_Once_HalvesTheRateAndIsBackInFifteenSeconds()
    {
        var key = Key(ApiFamily.SecretLists);

        budget.Throttled(key);

        budget.RateNow(key).ShouldBe(20, 0.001);
        time.Advance(TimeSpan.FromSeconds(15));
        budget.RateNow(key).ShouldBe(40, 0.001);
    }

    [Fact]
    public void Throttled_AgainAndAgain_NeverStopsAndIsBackWithinAMinute()
    {
        var key = Key(ApiFamily.SecretLists);

        for (var answer = 0; answer < 50; answer++)
        {
            budget.Throttled(key);
        }

        budget.RateNow(key).ShouldBe(2.5, 0.001);
        time.Advance(TimeSpan.FromSeconds(60));
        budget.RateNow(key).ShouldBe(40, 0.001);
    }

    [Fact]
    public async Task Throttled_SlowsTheNextCalls()
    {
        budget.Throttled(Key(ApiFamily.EventLookup));
        await Take(ApiFamily.EventLookup);
        var second = Take(ApiFamily.EventLookup);

        time.Advance(TimeSpan.FromSeconds(1));
        second.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        await second;
    }

    /// <summary>Source: service quotas of Secrets Manager, Lambda, CloudWatch Logs and CloudTrail.</summary>
    [Theory]
    [InlineData("secret lists", 100)]
    [InlineData("rotation", 50)]
    [InlineData("lambda control plane", 15)]
    [InlineData("log filter", 5)]
    [InlineData("secret describe", 10_000)]
    public void Family_CollectorAndOperator_TakeAtMostHalfOfTheDocumentedRate(string name, double documented)
    {
        var family = AwsOperation.All.Select(operation => operation.Family).First(family => family.Name == name);

        (family.CollectorRate + family.OperatorRate).ShouldBeLessThanOrEqualTo(documented / 2);
    }

    private Task Take(ApiFamily family, string account = "111111111111", string region = "ap-northeast-1", ClientPurpose purpose = ClientPurpose.Collector) =>
        budget.WaitAsync(new BudgetKey(account, region, purpose, family), TestContext.Current.CancellationToken);

    private static BudgetKey Key(ApiFamily family) => new("111111111111", "ap-northeast-1", ClientPurpose.Collector, family);
}
