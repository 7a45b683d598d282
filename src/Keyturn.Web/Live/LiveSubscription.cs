namespace Keyturn.Web.Live;

/// <summary>A feed's changes, brought to one component: newest wins, at most one render per interval, in the component's language.</summary>
public static class LiveSubscription
{
    /// <summary>Two updates closer together than this are one render.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMilliseconds(250);

    /// <param name="subscribe">The feed's <c>Subscribe</c>.</param>
    /// <param name="onChange">Runs on the component's dispatcher with the newest change.</param>
    /// <param name="target">The component.</param>
    /// <param name="time">Clock of the throttle.</param>
    /// <param name="only">Changes that concern the component; all when missing.</param>
    public static IDisposable Start<T>(
        Func<Action<T>, IDisposable> subscribe,
        Action<T> onChange,
        RenderTarget target,
        TimeProvider time,
        Func<T, bool>? only = null) =>
        new LiveSubscription<T>(subscribe, onChange, target, time, only);
}

internal sealed class LiveSubscription<T> : IDisposable
{
    private readonly Lock gate = new();
    private readonly Action<T> onChange;
    private readonly RenderTarget target;
    private readonly TimeProvider time;
    private readonly Func<T, bool>? only;
    private readonly OwnContext own = new();
    private readonly ITimer timer;
    private readonly IDisposable subscription;
    private (T Value, bool Waiting) newest;
    private long? lastRender;
    private bool armed;
    private bool disposed;

    public LiveSubscription(Func<Action<T>, IDisposable> subscribe, Action<T> onChange, RenderTarget target, TimeProvider time, Func<T, bool>? only)
    {
        this.onChange = onChange;
        this.target = target;
        this.time = time;
        this.only = only;
        timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        subscription = subscribe(Receive);
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
        }

        subscription.Dispose();
        timer.Dispose();
    }

    private void Receive(T change)
    {
        if (only is not null && !only(change))
        {
            return;
        }

        lock (gate)
        {
            newest = (change, true);
            if (armed || disposed)
            {
                return;
            }

            armed = true;
            timer.Change(Remaining(), Timeout.InfiniteTimeSpan);
        }
    }

    // Zero for the first change after a quiet time: a lone change is shown at once.
    private TimeSpan Remaining()
    {
        if (lastRender is not { } last)
        {
            return TimeSpan.Zero;
        }

        var left = LiveSubscription.Interval - time.GetElapsedTime(last);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void Fire() => own.Run(() => _ = DeliverAsync());

    private async Task DeliverAsync()
    {
        try
        {
            await target.InvokeAsync(Apply);
        }
        catch (ObjectDisposedException)
        {
            // The circuit went away between the change and its render.
        }
        catch (Exception failure)
        {
            await target.FailAsync(failure);
        }
    }

    private Task Apply()
    {
        (T Value, bool Waiting) taken;
        lock (gate)
        {
            taken = newest;
            newest = default;
            armed = false;
            lastRender = time.GetTimestamp();
            if (disposed)
            {
                return Task.CompletedTask;
            }
        }

        if (taken.Waiting)
        {
            onChange(taken.Value);
        }

        return Task.CompletedTask;
    }
}
