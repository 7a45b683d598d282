namespace Keyturn.Aws.Calls;

/// <summary>A token bucket that holds one second's calls, written as the time at which it is full again (generic cell rate algorithm).</summary>
internal sealed class CallBucket(double fullRate)
{
    private static readonly TimeSpan Doubling = TimeSpan.FromSeconds(15);
    private const double SlowestShare = 1.0 / 16;

    private readonly Lock gate = new();
    private DateTimeOffset fullAgain = DateTimeOffset.MinValue;
    private DateTimeOffset slowedAt = DateTimeOffset.MinValue;
    private double share = 1;

    /// <summary>Takes the next turn and says how long to wait for it.</summary>
    public TimeSpan Take(DateTimeOffset now)
    {
        lock (gate)
        {
            var interval = TimeSpan.FromSeconds(1 / RateLocked(now));
            var burst = interval * Math.Max(1, Math.Floor(RateLocked(now)));
            fullAgain = (fullAgain > now ? fullAgain : now) + interval;
            return fullAgain - burst - now;
        }
    }

    public void Slow(DateTimeOffset now)
    {
        lock (gate)
        {
            share = Math.Max(SlowestShare, ShareLocked(now) / 2);
            slowedAt = now;
        }
    }

    public double RateAt(DateTimeOffset now)
    {
        lock (gate)
        {
            return RateLocked(now);
        }
    }

    private double RateLocked(DateTimeOffset now) => fullRate * ShareLocked(now);

    // Doubles every 15 seconds: even from the slowest share the full rate is back after 60.
    private double ShareLocked(DateTimeOffset now) =>
        share >= 1 ? 1 : Math.Min(1, share * Math.Pow(2, (now - slowedAt) / Doubling));
}
