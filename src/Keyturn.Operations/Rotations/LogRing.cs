using System.Collections.Immutable;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Rotations;

/// <summary>The newest lines of a log, each once, in order of time; the oldest go when it is full.</summary>
internal sealed class LogRing(int most)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<LogEvent> lines = [];

    public int Dropped { get; private set; }

    public DateTimeOffset? Newest => lines.Count == 0 ? null : lines[^1].At;

    public ImmutableArray<LogEvent> Lines => [.. lines];

    public void Add(ImmutableArray<LogEvent> page)
    {
        foreach (var line in page)
        {
            if (known.Add(line.EventId))
            {
                Insert(line);
            }
        }

        if (lines.Count > most)
        {
            // Their ids stay known: an overlapping read must not bring them back.
            Dropped += lines.Count - most;
            lines.RemoveRange(0, lines.Count - most);
        }
    }

    /// <summary>Lines arrive almost in order; of the same millisecond, the one that came first stays first.</summary>
    private void Insert(LogEvent line)
    {
        var place = lines.Count;
        while (place > 0 && lines[place - 1].At > line.At)
        {
            place--;
        }

        lines.Insert(place, line);
    }
}
