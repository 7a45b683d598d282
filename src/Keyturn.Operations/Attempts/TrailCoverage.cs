using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>Which spans of time of CloudTrail were read, by event name.</summary>
/// <param name="Spans">Oldest first, none touching another.</param>
public sealed record TrailCoverage(ImmutableDictionary<string, ImmutableArray<CoveredSpan>> Spans)
{
    /// <summary>CloudTrail delivers late, up to about a quarter of an hour: before that, silence proves nothing.</summary>
    public static readonly TimeSpan Lateness = TimeSpan.FromMinutes(15);

    /// <summary>Nothing was read.</summary>
    public static TrailCoverage None { get; } = new(ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty);

    /// <summary>The spans of one name.</summary>
    public ImmutableArray<CoveredSpan> Of(string eventName) => Spans.GetValueOrDefault(eventName, []);

    /// <summary>Whether this time was read, late deliveries not awaited.</summary>
    public bool Reads(string eventName, DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var span in Of(eventName))
        {
            if (span.From <= from && span.Until >= until)
                return true;
        }

        return false;
    }

    /// <summary>Whether every event of this time would be known: it was read, and late deliveries were waited for.</summary>
    public bool Knows(string eventName, DateTimeOffset from, DateTimeOffset until) => Reads(eventName, from, until + Lateness);

    /// <summary>Newest moment to which all of these names were read (UTC); <see langword="null"/> when one was not.</summary>
    public DateTimeOffset? AsOf(IEnumerable<string> eventNames)
    {
        DateTimeOffset? oldest = DateTimeOffset.MaxValue;
        foreach (var name in eventNames)
        {
            var until = Of(name) is { IsEmpty: false } spans ? spans[^1].Until : (DateTimeOffset?)null;
            oldest = until is null || oldest is null ? null : until < oldest ? until : oldest;
        }

        return oldest == DateTimeOffset.MaxValue ? null : oldest;
    }
}
