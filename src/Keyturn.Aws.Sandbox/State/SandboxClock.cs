namespace Keyturn.Aws.Sandbox.State;

/// <summary>
/// The world's clock. It follows the clock that the sandbox was given, except while a scenario plays a story of the past:
/// then time stands still until everything waits, and jumps to the moment the first of them waits for.
/// </summary>
/// <remarks>A story is played in an instant, on the caller's thread, in the same order every time.</remarks>
public sealed class SandboxClock(TimeProvider outer) : TimeProvider
{
    private volatile PlayedTime? played;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => outer.LocalTimeZone;

    /// <inheritdoc />
    public override long TimestampFrequency => outer.TimestampFrequency;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => played?.Now ?? outer.GetUtcNow();

    /// <inheritdoc />
    public override long GetTimestamp() =>
        played is { } story ? (long)((Int128)(story.Now - story.Start).Ticks * outer.TimestampFrequency / TimeSpan.TicksPerSecond) : outer.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        played is { } story ? story.Add(callback, state, dueTime, period) : outer.CreateTimer(callback, state, dueTime, period);

    /// <summary>Plays a story that begins in the past and is over by now.</summary>
    /// <exception cref="InvalidOperationException">The story waits for something that never comes, or does not end in time.</exception>
    public void Play(DateTimeOffset from, Func<Task> story)
    {
        var context = SynchronizationContext.Current;
        var time = new PlayedTime(from);
        try
        {
            // Continuations belong to the story's own scheduler, not to whatever pumps this thread.
            SynchronizationContext.SetSynchronizationContext(null);
            played = time;
            using var stage = new PlayedStage(time);
            stage.Run(story);
            if (time.Now > outer.GetUtcNow()) throw new InvalidOperationException($"The story ends at {time.Now:O}, which is still to come.");
        }
        finally
        {
            played = null;
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
