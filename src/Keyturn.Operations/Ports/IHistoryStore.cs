using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Ports;

/// <summary>Keeps what a history is joined from, longer than CloudTrail and the logs do. Nothing in it can hold a value.</summary>
public interface IHistoryStore
{
    /// <summary>The same store for a leader: once its term is over, it writes nothing any more.</summary>
    IHistoryStore Under(ILeaderTerm term) => this;

    /// <summary>Calls since a moment, and how far each event name was read.</summary>
    Task<TrailSnapshot> LoadTrailAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Adds events and calls, each event id once, and then notes how far was read: one piece of work, so that nothing counts as read that is not kept.</summary>
    Task SaveTrailAsync(
        EstateScope scope, ImmutableArray<RotationEvent> events, ImmutableArray<SecretCall> calls, ImmutableDictionary<string, ImmutableArray<CoveredSpan>> covered, CancellationToken cancellationToken);

    /// <summary>What logs told of attempts, read since a moment.</summary>
    Task<ImmutableArray<AttemptLog>> LoadLogsAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Keeps what a log told; what was read later wins.</summary>
    Task SaveLogAsync(AttemptLog log, CancellationToken cancellationToken);

    /// <summary>What is kept of a span of time.</summary>
    Task<StoredHistory> ReadAsync(HistoryQuery query, CancellationToken cancellationToken);

    /// <summary>Forgets what is older, in every account and Region; returns how many rows.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <param name="Scope">Account and Region.</param>
/// <param name="From">Inclusive (UTC).</param>
/// <param name="Until">Inclusive (UTC).</param>
/// <param name="SecretArn">One secret; all of the scope without it.</param>
public sealed record HistoryQuery(EstateScope Scope, DateTimeOffset From, DateTimeOffset Until, string? SecretArn = null);

/// <summary>What is kept, oldest first.</summary>
public sealed record StoredHistory(ImmutableArray<RotationEvent> Events, ImmutableArray<SecretCall> Calls, ImmutableArray<AttemptLog> Logs)
{
    public static StoredHistory Empty { get; } = new([], [], []);
}
