namespace Keyturn.Web.Live;

/// <summary>Work for a page that takes long enough to be done off its thread, done again whenever something changed: one at a time, and what changes meanwhile is looked at once more afterwards, however often it changed.</summary>
/// <param name="work">Asks for the answer and keeps it; runs on the page's own thread between its waits.</param>
/// <param name="show">Renders the page.</param>
/// <param name="time">The clock.</param>
/// <param name="gone">Cancelled when the page goes.</param>
public sealed class RepeatedWork(Func<CancellationToken, Task> work, Func<Task> show, TimeProvider time, CancellationToken gone)
{
    private bool again;

    /// <summary>Whether an answer is being worked out.</summary>
    public bool IsWorking { get; private set; }

    /// <summary>Works, or notes that the work under way must be done once more. To be called on the page's own thread.</summary>
    public async Task RunAsync()
    {
        again = true;
        if (IsWorking)
            return;

        IsWorking = true;
        try
        {
            while (again)
            {
                again = false;
                var started = time.GetTimestamp();
                await work(gone);
                await show();
                await RestAsync(time.GetElapsedTime(started));
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            IsWorking = false;
        }

        await show();
    }

    // While a large account is read for the first time its facts change every second: most of the processor stays with others.
    private Task RestAsync(TimeSpan worked) => worked > TimeSpan.Zero ? Task.Delay(worked * 4, time, gone) : Task.CompletedTask;
}
