using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>The rotation events of one scope: read by event name for the whole account, never per secret, and kept for ever.</summary>
internal sealed class RotationEvents(ScopeEstate estate, IRotationEventReader reader, TimeProvider time, int days)
{
    /// <summary>CloudTrail delivers late, up to about a quarter of an hour.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);

    private readonly ImmutableArray<RotationEventTrack> tracks =
        [.. RotationEventNames.All.Select(name => new RotationEventTrack(name.Key, name.Value))];

    /// <summary>Whether older events are still to be read.</summary>
    public bool HasBackfill => tracks.Any(track => track.BackfillLeft);

    /// <summary>Starts after what the store remembers: new ones from there on, older ones below it.</summary>
    public void Resume()
    {
        foreach (var track in tracks)
        {
            var known = Known().Where(item => item.Kind == track.Kind).ToArray();
            track.Resume(known.Length == 0 ? null : known.Min(item => item.At), known.Length == 0 ? null : known.Max(item => item.At));
        }
    }

    /// <summary>Reads what is new for every name. A name that fails does not stop the others.</summary>
    public async Task ReadNewAsync(CancellationToken cancellationToken)
    {
        PartFailure? failure = null;
        foreach (var track in tracks)
        {
            failure = await ReadNewAsync(track, cancellationToken) ?? failure;
        }

        estate.Update(now => now with
        {
            RotationEvents = failure is not null
                ? now.RotationEvents.FailedWith(failure)
                : EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>>.Read(
                    now.RotationEvents.Value ?? ImmutableDictionary<string, ImmutableArray<RotationEvent>>.Empty,
                    time.GetUtcNow()),
        });
    }

    /// <summary>Reads one page of older events, newest first, the names in turn.</summary>
    /// <returns>Whether it is worth going on at once.</returns>
    public async Task<bool> ReadOlderAsync(CancellationToken cancellationToken)
    {
        if (tracks.Where(track => track.BackfillLeft).MaxBy(track => track.BackfillTo) is not { } track)
            return false;

        var page = await reader.LookupAsync(estate.Scope, track.OlderPage(time.GetUtcNow(), days), cancellationToken);
        if (!page.Succeeded)
        {
            track.OlderFailed();
            estate.Update(now => now with { RotationEvents = now.RotationEvents.FailedWith(Failure(page.Error)) });
            return false;
        }

        await AddAsync(page.Value.Events, keep: true, cancellationToken);
        track.OlderRead(page.Value);
        return true;
    }

    private async Task<PartFailure?> ReadNewAsync(RotationEventTrack track, CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        var (found, token) = (ImmutableArray<RotationEvent>.Empty, (string?)null);
        do
        {
            var page = await reader.LookupAsync(estate.Scope, track.NewPage(began, days, token), cancellationToken);
            if (!page.Succeeded)
                return Failure(page.Error);

            found = found.AddRange(page.Value.Events);
            await AddAsync(page.Value.Events, keep: false, cancellationToken);
            token = page.Value.NextToken;

            // The first look takes one page only; the rest is backfill and waits until every name was seen.
            if (track.Newest is null)
            {
                track.Begin(began, page.Value);
                break;
            }
        }
        while (token is not null);

        // Kept only when the whole stretch was read: the newest kept event is where the next start resumes.
        await KeepAsync(found, cancellationToken);
        track.NewRead(began);
        return null;
    }

    private async Task AddAsync(ImmutableArray<RotationEvent> events, bool keep, CancellationToken cancellationToken)
    {
        estate.Update(now => RotationEventMerge.Add(now, events));
        if (keep)
            await KeepAsync(events, cancellationToken);
    }

    private Task KeepAsync(ImmutableArray<RotationEvent> events, CancellationToken cancellationToken) =>
        events.IsEmpty ? Task.CompletedTask : estate.SaveAsync(store => store.SaveEventsAsync(estate.Scope, events, cancellationToken));

    private PartFailure Failure(Operations.OperationError error) => PartFailures.From(error, AwsOperation.LookupEvents, time.GetUtcNow());

    private IEnumerable<RotationEvent> Known() =>
        (estate.Snapshot.RotationEvents.Value ?? ImmutableDictionary<string, ImmutableArray<RotationEvent>>.Empty).Values.SelectMany(events => events);
}
