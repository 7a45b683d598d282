using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>How far one event name has been read: what is new first, then down into what is missing below it.</summary>
internal sealed class RotationEventTrack(string eventName, int days)
{
    /// <summary>Pages of new events in one go; what is left counts as missing and is read when every name had its turn.</summary>
    public const int MostNewPages = 20;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>How far the second look goes back.</summary>
    public static readonly TimeSpan SecondLook = TimeSpan.FromHours(6);

    /// <summary>How often it is taken, and once after each start.</summary>
    public static readonly TimeSpan SecondLookEvery = TimeSpan.FromHours(1);

    // A token is only good for the very query that it came from, so the query is kept with it.
    private RotationEventQuery? backfill;
    private DateTimeOffset? lookedBackAt;

    public string EventName => eventName;

    /// <summary>Spans of which every event that was delivered was read; whole seconds, oldest first.</summary>
    public ImmutableArray<CoveredSpan> Covered { get; private set; } = [];

    /// <summary>Oldest second of the newest span.</summary>
    public DateTimeOffset? ReadDownTo => Covered.IsEmpty ? null : Covered[^1].From;

    public void Resume(ImmutableArray<CoveredSpan> covered) => (Covered, backfill) = (covered, null);

    /// <summary>What is new: at the first look all of the past, else from the end of what was read, and late deliveries again.</summary>
    /// <remarks>
    /// AWS delivers an event about five minutes after the call on average and promises no time, so once an hour the hours before are looked at again: one call more for each name.
    /// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
    /// </remarks>
    public RotationEventQuery New(DateTimeOffset now)
    {
        var back = now - lookedBackAt < SecondLookEvery ? RotationEvents.Overlap : SecondLook;
        return new(eventName, Covered.IsEmpty ? now.AddDays(-days) : Later(Covered[^1].Until - back, now.AddDays(-days)), now, null);
    }

    /// <summary>At the first look one page: the rest waits until every name was seen.</summary>
    public int NewPages => Covered.IsEmpty ? 1 : MostNewPages;

    public bool HasBackfill(DateTimeOffset now) => Hole(now) is not null;

    /// <summary>The next page of the newest stretch that is missing.</summary>
    public RotationEventQuery? Older(DateTimeOffset now)
    {
        if (backfill is { NextToken: null } || backfill?.To < ReadDownTo)
            backfill = null;
        return backfill ??= Hole(now) is { } hole ? new RotationEventQuery(eventName, hole.From, hole.Until, null) : null;
    }

    /// <summary>A page of what is new was read, and all before it of the same query.</summary>
    public void NewRead(RotationEventQuery query, RotationEventPage page)
    {
        var isSecond = Covered.IsEmpty || query.From <= Covered[^1].Until - SecondLook;
        Read(query, page);
        if (isSecond || (lookedBackAt is null && page.NextToken is null))
            lookedBackAt = query.To;
    }

    private void Read(RotationEventQuery query, RotationEventPage page)
    {
        var until = ReadEventScan.ToSecond(query.To);
        if (page.NextToken is null)
            Covered = CoveredSpans.Add(Covered, new(ReadEventScan.ToSecond(query.From), until));
        // The second of the oldest event may go on in the next page.
        else if (page.OldestAt is { } oldest)
            Covered = CoveredSpans.Add(Covered, new(ReadEventScan.ToSecond(oldest) + Second, until));
    }

    public void OlderRead(RotationEventQuery query, RotationEventPage page)
    {
        Read(query, page);
        backfill = page.NextToken is null ? null : query with { NextToken = page.NextToken };
    }

    /// <summary>The token may have expired: the next try asks anew below what is known.</summary>
    public void OlderFailed() => backfill = null;

    // As in a query, both ends included: the seconds at the seams are read twice.
    private CoveredSpan? Hole(DateTimeOffset now)
    {
        if (Covered.IsEmpty)
            return null;

        var oldest = ReadEventScan.ToSecond(now.AddDays(-days));
        var from = Covered.Length > 1 ? Later(Covered[^2].Until - RotationEvents.Overlap, oldest) : oldest;
        return Covered[^1].From - Second > from ? new(from, Covered[^1].From) : null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
