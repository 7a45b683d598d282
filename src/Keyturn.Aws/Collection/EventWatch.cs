using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Events of some names, read page by page for the whole account, the names in turn, and put where they belong.</summary>
internal abstract class EventWatch(ScopeEstate estate, IReadEventReader reader, TimeProvider time, int days, ImmutableArray<string> names)
{
    private readonly ImmutableArray<ReadEventTrack> tracks = [.. names.Select(name => new ReadEventTrack(name, days))];
    private int turn;

    /// <summary>Reads one page.</summary>
    /// <returns>Whether it is worth going on at once.</returns>
    public async Task<bool> ReadNextAsync(CancellationToken cancellationToken)
    {
        if (!IsWanted(estate.Snapshot))
            return false;

        for (var tried = 0; tried < tracks.Length; tried++)
        {
            var track = tracks[turn++ % tracks.Length];
            if (track.Next(CoveredOf(estate.Snapshot, track.EventName), time.GetUtcNow()) is { } scan)
                return await ReadAsync(track, scan, cancellationToken);
        }

        return false;
    }

    /// <summary>Whether what the events speak of is known, and there is any.</summary>
    protected abstract bool IsWanted(EstateSnapshot snapshot);

    protected abstract ImmutableArray<CoveredSpan> CoveredOf(EstateSnapshot snapshot, string eventName);

    /// <summary>The snapshot with these events, and with this span added to those that were read.</summary>
    protected abstract EstateSnapshot With(EstateSnapshot now, string eventName, ImmutableArray<ReadEvent> events, CoveredSpan added, DateTimeOffset at);

    protected abstract EstateSnapshot Failed(EstateSnapshot now, PartFailure failure);

    private async Task<bool> ReadAsync(ReadEventTrack track, ReadEventScan scan, CancellationToken cancellationToken)
    {
        var page = await reader.LookupAsync(estate.Scope, scan.Next, cancellationToken);
        var at = time.GetUtcNow();
        if (!page.Succeeded)
        {
            track.Failed();
            estate.Update(now => Failed(now, PartFailures.From(page.Error, AwsOperation.LookupEvents, at)));
            return false;
        }

        var events = scan.Take(page.Value);
        estate.Update(now => With(now, track.EventName, events, new(scan.CoveredFrom, scan.Until), at));
        return true;
    }
}
