using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Who reads which secret: read by event name for the whole account, never per secret, with calls of its own that rotation watching does not wait for.</summary>
internal sealed class ReadEventWatch(ScopeEstate estate, IReadEventReader reader, TimeProvider time, int days)
{
    /// <summary>CloudTrail's names of the calls that show a read. BatchGetSecretValue leaves a GetSecretValue event for each secret.</summary>
    public static ImmutableArray<string> EventNames { get; } = [ObservedReads.ReadEventName, ObservedReads.DecryptEventName];

    private readonly ImmutableArray<ReadEventTrack> tracks = [.. EventNames.Select(name => new ReadEventTrack(name, days))];
    private readonly ObservedReadMerge merge = new();
    private int turn;

    /// <summary>Reads one page, the names in turn.</summary>
    /// <returns>Whether it is worth going on at once.</returns>
    public async Task<bool> ReadNextAsync(CancellationToken cancellationToken)
    {
        if (estate.Snapshot.Secrets.Value is not { } secrets)
            return false;

        for (var tried = 0; tried < tracks.Length; tried++)
        {
            var track = tracks[turn++ % tracks.Length];
            var covered = (estate.Snapshot.ObservedReads.Value ?? ObservedReads.None).CoveredOf(track.EventName);
            if (track.Next(covered, time.GetUtcNow()) is { } scan)
                return await ReadAsync(track, scan, secrets, cancellationToken);
        }

        return false;
    }

    private async Task<bool> ReadAsync(ReadEventTrack track, ReadEventScan scan, ImmutableDictionary<string, Secret> secrets, CancellationToken cancellationToken)
    {
        var page = await reader.LookupAsync(estate.Scope, scan.Next, cancellationToken);
        var at = time.GetUtcNow();
        if (!page.Succeeded)
        {
            track.Failed();
            estate.Update(now => now with { ObservedReads = now.ObservedReads.FailedWith(PartFailures.From(page.Error, AwsOperation.LookupEvents, at)) });
            return false;
        }

        var events = scan.Take(page.Value);
        estate.Update(now =>
        {
            var known = now.ObservedReads.Value ?? ObservedReads.None;
            var spans = CoveredSpans.Add(known.CoveredOf(track.EventName), new(scan.CoveredFrom, scan.Until));
            var added = ObservedReadMerge.Without(merge.Add(known, secrets, events), now.Secrets.Value ?? secrets);
            return now with { ObservedReads = EstatePart<ObservedReads>.Read(added with { Covered = known.Covered.SetItem(track.EventName, spans) }, at) };
        });
        return true;
    }
}
