using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>Runs a story on one thread: what is ready first, then the next timer.</summary>
internal sealed class PlayedStage(PlayedTime time) : TaskScheduler, IDisposable
{
    // Only what leaves the stage for the thread pool is waited for, such as the end of a CancellationTokenSource.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly BlockingCollection<Task> ready = [];

    public void Run(Func<Task> story)
    {
        var told = Task.Factory.StartNew(story, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();
        while (!told.IsCompleted)
        {
            if (ready.TryTake(out var next)) TryExecuteTask(next);
            else if (time.CallNext()) continue;
            else if (ready.TryTake(out next, Patience)) TryExecuteTask(next);
            else if (!told.IsCompleted) throw new InvalidOperationException("The story waits for something that never comes.");
        }

        if (told.Exception?.InnerException is { } error) ExceptionDispatchInfo.Throw(error);
    }

    public void Dispose() => ready.Dispose();

    protected override void QueueTask(Task task) => ready.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => ready.ToArray();
}
