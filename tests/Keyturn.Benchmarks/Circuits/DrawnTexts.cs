using System.Text;

namespace Keyturn.Benchmarks.Circuits;

/// <summary>Waits for the batches of one page, and for words in them. Safe for concurrent use.</summary>
/// <remarks>A batch carries its texts as UTF-8 in one table, so that words can be looked for without reading the rest of it.</remarks>
internal sealed class DrawnTexts
{
    private readonly Lock gate = new();
    private readonly List<Awaited> waiting = [];
    private Exception? end;

    /// <summary>Ends with the next batch that has all of <paramref name="texts"/>; fails when the page is cut off.</summary>
    public Task NextAsync(params IEnumerable<string?> texts)
    {
        var next = new Awaited([.. texts.OfType<string>().Select(Encoding.UTF8.GetBytes)], new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            if (end is null)
                waiting.Add(next);
            else
                next.Done.TrySetException(end);
        }

        return next.Done.Task;
    }

    public void Take(byte[] batch)
    {
        lock (gate)
        {
            waiting.RemoveAll(one =>
            {
                if (!one.Texts.All(text => batch.AsSpan().IndexOf(text) >= 0))
                    return false;

                one.Done.TrySetResult();
                return true;
            });
        }
    }

    public void Close(Exception? failure)
    {
        lock (gate)
        {
            end = new InvalidOperationException("The page was cut off.", failure);
            waiting.ForEach(one => one.Done.TrySetException(end));
            waiting.Clear();
        }
    }

    private sealed record Awaited(byte[][] Texts, TaskCompletionSource Done);
}
