using Keyturn.Operations.BlastRadius;

namespace Keyturn.Web.Live;

/// <summary>Shows how far a piece of work is until it is done.</summary>
public static class CountedWorkProgress
{
    /// <summary>How often a page that waits is drawn anew.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);

    /// <summary>The answer; <paramref name="show"/> is called now and then while it is worked out. Giving up leaves the work to others who ask for the same.</summary>
    public static async Task<T> ShownAsync<T>(this CountedWork<T> work, Func<Task> show, TimeProvider time, CancellationToken gone)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(show);
        var answer = work.Answer;
        while (!answer.IsCompleted)
        {
            await show();
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(gone);
            await Task.WhenAny(answer, Task.Delay(Often, time, pause.Token));
            await pause.CancelAsync();
            gone.ThrowIfCancellationRequested();
        }

        return await answer;
    }
}
