using System.Collections.Immutable;

namespace Keyturn.Aws.Collection;

/// <summary>One way down through the events of one name, newest first, page by page. What it has covered are whole seconds, so that no event counts twice when it is taken up again.</summary>
internal sealed class ReadEventScan(string eventName, DateTimeOffset from, DateTimeOffset until)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private ImmutableArray<ReadEvent> carried = [];
    private string? token;

    public DateTimeOffset Until => until;

    /// <summary>Every event from here up to <see cref="Until"/> was handed out; later than that when none was.</summary>
    public DateTimeOffset CoveredFrom { get; private set; } = until + Second;

    public bool IsDone { get; private set; }

    /// <summary>Pages that were read.</summary>
    public int Pages { get; private set; }

    public RotationEventQuery Next => new(eventName, from, until, token);

    /// <summary>What is left of the way, asked for anew.</summary>
    public ReadEventScan Rest => new(eventName, from, CoveredFrom - Second);

    /// <summary>Takes a page in and hands out the events of the seconds that are complete now.</summary>
    public ImmutableArray<ReadEvent> Take(ReadEventPage page)
    {
        var known = carried.AddRange(page.Events);
        (token, Pages) = (page.NextToken, Pages + 1);
        if (token is null)
        {
            (carried, CoveredFrom, IsDone) = ([], from, true);
            return known;
        }

        // The second of the oldest event may go on in the next page.
        if (page.OldestAt is { } oldest && ToSecond(oldest) + Second is var edge && edge < CoveredFrom)
            CoveredFrom = edge;
        carried = known.RemoveAll(item => item.At >= CoveredFrom);
        return known.RemoveAll(item => item.At < CoveredFrom);
    }

    public static DateTimeOffset ToSecond(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
