using System.Collections.Concurrent;

namespace Keyturn.Operations.Access;

/// <summary>How many changes one person may ask for in a minute: far above what hands can do, far below what a stolen session could.</summary>
public sealed class ActionPace(TimeProvider time)
{
    public const int PerMinute = 60;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> asked = new(StringComparer.Ordinal);

    /// <returns>Whether there is room for one more.</returns>
    public bool TryTake(string operatorId)
    {
        var mine = asked.GetOrAdd(operatorId, _ => new());
        var now = time.GetUtcNow();
        lock (mine)
        {
            while (mine.TryPeek(out var oldest) && now - oldest >= Window)
                mine.Dequeue();
            if (mine.Count >= PerMinute)
                return false;

            mine.Enqueue(now);
            return true;
        }
    }
}
