using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Collection;

/// <summary>The calls and the read spans of one account and Region: changed by one loop, published whole, kept in the store.</summary>
internal sealed partial class ScopeTrail(EstateScope scope, TrailFeed feed, IHistoryStore store, ILogger logger)
{
    private readonly SecretNames names = new();

    public TrailSnapshot Snapshot { get; private set; } = new(scope);

    /// <summary>Starts from what the store remembers; a store that cannot be read costs reading it again from CloudTrail.</summary>
    public async Task LoadAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            Publish(await store.LoadTrailAsync(scope, since, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogStoreFailed(exception, "load", scope);
        }
    }

    /// <summary>Takes a page in, and how far its name is read now; what cannot be kept is shown all the same, and read again after a restart.</summary>
    public async Task AddAsync(RotationEventPage page, RotationEventTrack track, ImmutableDictionary<string, Secret>? secrets, CancellationToken cancellationToken)
    {
        ImmutableArray<SecretCall> calls = page.Calls.IsEmpty ? [] : [.. page.Calls.Select(call => Named(call, secrets)).OfType<SecretCall>()];
        var covered = Snapshot.Covered.Of(track.EventName).SequenceEqual(track.Covered) ? Snapshot.Covered : new TrailCoverage(Snapshot.Covered.Spans.SetItem(track.EventName, track.Covered));
        var changed = Snapshot.With(calls) with { Covered = covered };
        if (!ReferenceEquals(changed.Calls, Snapshot.Calls) || !ReferenceEquals(covered, Snapshot.Covered))
            Publish(changed);

        try
        {
            await store.SaveTrailAsync(
                scope, page.Events, calls, ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty.Add(track.EventName, track.Covered), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogStoreFailed(exception, "save", scope);
        }
    }

    // A name that no listed secret has is of a secret that is gone, or a mistake in writing.
    private SecretCall? Named(SecretCall call, ImmutableDictionary<string, Secret>? secrets) =>
        Operations.Secrets.SecretArn.TryParse(call.SecretArn, out _) ? call
        : secrets is not null && names.ArnOf(call.SecretArn, secrets) is { } arn ? call with { SecretArn = arn }
        : null;

    private void Publish(TrailSnapshot changed)
    {
        Snapshot = changed;
        feed.Publish(changed);
    }

    [LoggerMessage(LogLevel.Error, "Could not {What} the rotation history of {Scope}; collecting goes on without the store.")]
    private partial void LogStoreFailed(Exception exception, string what, EstateScope scope);
}
