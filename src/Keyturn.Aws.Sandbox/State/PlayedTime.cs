namespace Keyturn.Aws.Sandbox.State;

/// <summary>The time of a story: it moves only from one timer to the next.</summary>
internal sealed class PlayedTime(DateTimeOffset start)
{
    private readonly Lock gate = new();
    private readonly List<PlayedTimer> timers = [];

    public DateTimeOffset Start { get; } = start;

    public DateTimeOffset Now { get; private set; } = start;

    public ITimer Add(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new PlayedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes on to the next timer and calls it; false when nothing waits.</summary>
    public bool CallNext()
    {
        PlayedTimer? next;
        lock (gate)
        {
            // MinBy takes the first of equals: timers of one moment are called in the order they were set.
            next = timers.MinBy(timer => timer.Due);
            if (next is null) return false;
            Now = next.Due > Now ? next.Due : Now;
            timers.Remove(next);
            if (next.Period > TimeSpan.Zero) Set(next, next.Period);
        }

        next.Call();
        return true;
    }

    private void Set(PlayedTimer timer, TimeSpan after)
    {
        timer.Due = Now + after;
        timers.Add(timer);
    }

    private sealed class PlayedTimer(PlayedTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Call() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
                Period = period;
                if (dueTime != Timeout.InfiniteTimeSpan) time.Set(this, dueTime);
            }

            return true;
        }

        public void Dispose()
        {
            lock (time.gate) time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
