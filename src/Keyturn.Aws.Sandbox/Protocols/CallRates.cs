using System.Collections.Concurrent;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>Counts calls against AWS's rates: one bucket per account, Region and group, refilled by the clock.</summary>
public sealed class CallRates(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Account, string Region, string Group), Bucket> buckets = new();

    /// <summary>Takes one call from the bucket; false when it is empty.</summary>
    public bool Allow(string accountId, string region, RateGroup group) =>
        buckets.GetOrAdd((accountId, region, group.Name), _ => new Bucket(time, group.PerSecond)).Take();

    private sealed class Bucket
    {
        private readonly Lock gate = new();
        private readonly TimeProvider time;
        private readonly double perSecond;
        private double tokens;
        private long last;

        public Bucket(TimeProvider time, double perSecond)
        {
            this.time = time;
            this.perSecond = perSecond;
            tokens = perSecond;
            last = time.GetTimestamp();
        }

        public bool Take()
        {
            lock (gate)
            {
                var now = time.GetTimestamp();
                tokens = Math.Min(perSecond, tokens + time.GetElapsedTime(last, now).TotalSeconds * perSecond);
                last = now;
                if (tokens < 1) return false;
                tokens--;
                return true;
            }
        }
    }
}
