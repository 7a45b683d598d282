using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>What CloudTrail tells of the rotations of one scope: read by event name for the whole account, never per secret, and kept longer than CloudTrail does.</summary>
internal sealed class RotationEvents(ScopeEstate estate, ScopeTrail trail, IRotationEventReader reader, TimeProvider time, int days)
{
    /// <summary>CloudTrail delivers late, up to about a quarter of an hour.</summary>
    public static readonly TimeSpan Overlap = TrailCoverage.Lateness;

    private readonly ImmutableArray<RotationEventTrack> tracks =
        [.. RotationEventNames.All.Keys.Concat(TrailNames.Calls).Select(name => new RotationEventTrack(name, days))];

    /// <summary>Whether older events are still to be read.</summary>
    public bool HasBackfill => Readable.Any(track => track.HasBackfill(time.GetUtcNow()));

    // Calls name secrets in three ways: the list tells which one is meant, so they wait for it.
    private IEnumerable<RotationEventTrack> Readable =>
        estate.Snapshot.Secrets.Value is null ? tracks.Where(track => RotationEventNames.All.ContainsKey(track.EventName)) : tracks;

    /// <summary>Goes on from what the store remembers: new ones from there on, missing ones below it.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await trail.LoadAsync(time.GetUtcNow().AddDays(-days), cancellationToken);
        foreach (var track in tracks)
        {
            track.Resume(trail.Snapshot.Covered.Of(track.EventName));
        }
    }

    /// <summary>Reads what is new for every name. A name that fails does not stop the others, unless AWS throttles: all names share one quota.</summary>
    public Task ReadNewAsync(CancellationToken cancellationToken) => ReadNewAsync(Readable, cancellationToken);

    /// <summary>The same for the calls alone, which wait for the list of secrets.</summary>
    public Task ReadCallsAsync(CancellationToken cancellationToken) =>
        ReadNewAsync(Readable.Where(track => !RotationEventNames.All.ContainsKey(track.EventName)), cancellationToken);

    private async Task ReadNewAsync(IEnumerable<RotationEventTrack> wanted, CancellationToken cancellationToken)
    {
        PartFailure? failure = null;
        foreach (var track in wanted)
        {
            failure = await ReadNewAsync(track, cancellationToken) ?? failure;
            if (failure.IsThrottled())
                break;
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
        var now = time.GetUtcNow();
        if (Readable.Where(track => track.HasBackfill(now)).MaxBy(track => track.ReadDownTo) is not { } track || track.Older(now) is not { } query)
            return false;

        var page = await reader.LookupAsync(estate.Scope, query, cancellationToken);
        if (!page.Succeeded)
        {
            track.OlderFailed();
            estate.Update(now => now with { RotationEvents = now.RotationEvents.FailedWith(Failure(page.Error)) });
            return false;
        }

        track.OlderRead(query, page.Value);
        await KeepAsync(track, page.Value, cancellationToken);
        return true;
    }

    private async Task<PartFailure?> ReadNewAsync(RotationEventTrack track, CancellationToken cancellationToken)
    {
        var query = track.New(time.GetUtcNow());
        for (var pages = track.NewPages; pages > 0; pages--)
        {
            var page = await reader.LookupAsync(estate.Scope, query, cancellationToken);
            if (!page.Succeeded)
                return Failure(page.Error);

            track.NewRead(query, page.Value);
            await KeepAsync(track, page.Value, cancellationToken);
            if (page.Value.NextToken is not { } token)
                break;
            query = query with { NextToken = token };
        }

        return null;
    }

    private Task KeepAsync(RotationEventTrack track, RotationEventPage page, CancellationToken cancellationToken)
    {
        if (!page.Events.IsEmpty)
            estate.Update(now => RotationEventMerge.Add(now, page.Events));
        return trail.AddAsync(page, track, estate.Snapshot.Secrets.Value, cancellationToken);
    }

    private PartFailure Failure(Operations.OperationError error) => PartFailures.From(error, AwsOperation.LookupEvents, time.GetUtcNow());
}
