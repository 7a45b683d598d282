using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios;

/// <summary>A clock that stands still until it is moved, and tells when somebody began to wait on it.</summary>
public sealed class WatchedTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _waits = new();

    /// <summary>Completes when something waits for this long, so that moving the clock cannot come too early.</summary>
    public Task WhenSomebodyWaitsFor(TimeSpan due) => Wait(due).Task.WaitAsync(TimeSpan.FromSeconds(30), System);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Wait(dueTime).TrySetResult();
        return timer;
    }

    private TaskCompletionSource Wait(TimeSpan due) =>
        _waits.GetOrAdd(due, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
