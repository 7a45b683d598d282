using System.Collections.Concurrent;

namespace Keyturn.Aws.Calls;

/// <summary>Who shares one bucket of calls.</summary>
internal readonly record struct BudgetKey(string AccountId, string Region, ClientPurpose Purpose, ApiFamily Family);

/// <summary>A bucket of calls for each account, Region, purpose and API family, or for all Regions where they share a quota: callers wait for their turn instead of being throttled.</summary>
internal sealed class CallBudget(TimeProvider time)
{
    private readonly ConcurrentDictionary<BudgetKey, CallBucket> buckets = new();

    /// <summary>Waits until a call may be made; cancelling gives the wait up, its turn is lost.</summary>
    public Task WaitAsync(BudgetKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var delay = Bucket(key).Take(time.GetUtcNow());
        return delay <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(delay, time, cancellationToken);
    }

    /// <summary>AWS throttled a call: the rate is halved, and is back in full within a minute.</summary>
    public void Throttled(BudgetKey key) => Bucket(key).Slow(time.GetUtcNow());

    /// <summary>Calls a second that are let through now.</summary>
    public double RateNow(BudgetKey key) => Bucket(key).RateAt(time.GetUtcNow());

    private CallBucket Bucket(BudgetKey key) =>
        buckets.GetOrAdd(key.Family.WholeAccount ? key with { Region = "" } : key, static key => new CallBucket(key.Family.RateFor(key.Purpose)));
}
