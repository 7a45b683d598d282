using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Collection;

/// <summary>A clock that stands still until it is moved, and tells when a loop began to wait on it.</summary>
internal sealed class WatchedTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> waits = new();

    /// <summary>Moves the clock once something waits for exactly this long, so that the move comes neither too early nor twice.</summary>
    public Task AdvanceOnceAwaited(TimeSpan due, CancellationToken cancellationToken) => AdvanceOnceAwaited(due, due, cancellationToken);

    /// <summary>As above, but moves the clock further than it is waited for.</summary>
    public async Task AdvanceOnceAwaited(TimeSpan due, TimeSpan by, CancellationToken cancellationToken)
    {
        await Wait(due).Task.WaitAsync(TimeSpan.FromSeconds(60), System, cancellationToken);
        Advance(by);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Wait(dueTime).TrySetResult();
        return timer;
    }

    private TaskCompletionSource Wait(TimeSpan due) =>
        waits.GetOrAdd(due, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
