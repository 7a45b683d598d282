using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>How far the reads of one event name have been read: what is new first, then further into the past.</summary>
internal sealed class ReadEventTrack(string eventName, int days)
{
    /// <summary>CloudTrail delivers late, up to about a quarter of an hour: nothing younger is read, and nothing is read twice.</summary>
    public static readonly TimeSpan Lateness = TimeSpan.FromMinutes(15);

    /// <summary>New events are read when so much time has come together.</summary>
    public static readonly TimeSpan Stretch = TimeSpan.FromMinutes(5);

    /// <summary>Pages of new events in one go; beyond them a gap is left, and told.</summary>
    public const int MostPages = 40;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private ReadEventScan? ahead;
    private ReadEventScan? back;

    public string EventName => eventName;

    /// <summary>The scan whose page is to be read next; <see langword="null"/> when nothing is left to read now.</summary>
    public ReadEventScan? Next(ImmutableArray<CoveredSpan> covered, DateTimeOffset now)
    {
        var (newest, oldest) = (ReadEventScan.ToSecond(now - Lateness), ReadEventScan.ToSecond(now.AddDays(-days)));
        if (ahead is { IsDone: true } or { Pages: >= MostPages })
            ahead = null;
        if (ahead is null && !covered.IsEmpty && newest - covered[^1].Until >= Stretch)
            ahead = new(eventName, Later(covered[^1].Until + Second, oldest), newest);
        if (ahead is not null)
            return ahead;

        if (back is { IsDone: true })
            back = null;
        if (back is null && covered.IsEmpty)
            back = new(eventName, oldest, newest);
        else if (back is null && covered.Length < CoveredSpans.Most && covered[0].From - oldest >= Stretch)
            back = new(eventName, oldest, covered[0].From - Second);
        return back;
    }

    /// <summary>A token may have expired: what is left is asked for anew.</summary>
    public void Failed() => (ahead, back) = (ahead?.Rest, null);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
