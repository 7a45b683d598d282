namespace Keyturn.Aws.Tests.Repair;

/// <summary>The system's clock with a lead that makes it early afternoon (UTC) at the start: what is due on a day is not to hang on the hour of the test. Whoever waits on <see cref="Waiting"/> does not wait: the lead grows instead, for the sandbox's rates too.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private long lead = (TimeSpan.FromHours(14) - System.GetUtcNow().TimeOfDay).Ticks;

    /// <summary>For what only waits for its turn, such as a budget of calls.</summary>
    public TimeProvider Waiting => new Waiter(this);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref lead));

    public override long GetTimestamp() => System.GetTimestamp() + (long)(TimeSpan.FromTicks(Interlocked.Read(ref lead)).TotalSeconds * TimestampFrequency);

    private sealed class Waiter(HurriedTime time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero)
                Interlocked.Add(ref time.lead, dueTime.Ticks);
            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
