using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>How far one event name has been read, upwards from the start and downwards into the past.</summary>
internal sealed class RotationEventTrack(string eventName, RotationEventKind kind)
{
    private string? backfillToken;

    // A token is only good for the very query that it came from, so the query is kept with it.
    private RotationEventQuery? backfillQuery;

    public RotationEventKind Kind => kind;

    /// <summary>Everything up to here was read; <see langword="null"/> before the first look.</summary>
    public DateTimeOffset? Newest { get; private set; }

    /// <summary>Everything from here up to <see cref="Newest"/> was read.</summary>
    public DateTimeOffset? BackfillTo { get; private set; }

    public bool BackfillLeft { get; private set; }

    public void Resume(DateTimeOffset? oldest, DateTimeOffset? newest)
    {
        (Newest, BackfillTo, BackfillLeft) = (newest, oldest, oldest is not null);
        (backfillToken, backfillQuery) = (null, null);
    }

    public RotationEventQuery NewPage(DateTimeOffset now, int days, string? token)
    {
        var from = Newest is { } newest ? newest - RotationEvents.Overlap : now.AddDays(-days);
        return new RotationEventQuery(eventName, from, now, token);
    }

    public void Begin(DateTimeOffset now, RotationEventPage firstPage)
    {
        Newest = now;
        BackfillTo = Oldest(firstPage) ?? now;
        BackfillLeft = firstPage.NextToken is not null;
    }

    public void NewRead(DateTimeOffset until) => Newest = until;

    public RotationEventQuery OlderPage(DateTimeOffset now, int days)
    {
        backfillQuery ??= new RotationEventQuery(eventName, now.AddDays(-days), BackfillTo ?? now, null);
        return backfillQuery with { NextToken = backfillToken };
    }

    public void OlderRead(RotationEventPage page)
    {
        backfillToken = page.NextToken;
        BackfillLeft = page.NextToken is not null;
        BackfillTo = Oldest(page) is { } oldest && oldest < BackfillTo ? oldest : BackfillTo;
    }

    // The token may have expired: the next try starts a new query below the oldest event that is known.
    public void OlderFailed() => (backfillToken, backfillQuery) = (null, null);

    private static DateTimeOffset? Oldest(RotationEventPage page) =>
        page.Events.IsEmpty ? null : page.Events.Min(item => item.At);
}
