using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Testing.Fakes;

/// <summary>Keeps what it is given, each event id once; <see cref="Broken"/> makes every call fail.</summary>
public sealed class InMemoryHistoryStore : IHistoryStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<EstateScope, TrailSnapshot> trails = [];
    private readonly Dictionary<(EstateScope, string), RotationEvent> events = [];
    private readonly Dictionary<(string, string, bool), AttemptLog> logs = [];

    public bool Broken { get; set; }

    public IReadOnlyList<RotationEvent> Events => Locked(() => events.Values.ToArray());

    public IReadOnlyList<AttemptLog> Logs => Locked(() => logs.Values.ToArray());

    public Task<TrailSnapshot> LoadTrailAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(Locked(() => trails.GetValueOrDefault(scope) ?? new TrailSnapshot(scope)));

    public Task SaveTrailAsync(
        EstateScope scope, ImmutableArray<RotationEvent> events, ImmutableArray<SecretCall> calls, ImmutableDictionary<string, ImmutableArray<CoveredSpan>> covered, CancellationToken cancellationToken) =>
        Task.FromResult(Locked(() =>
        {
            foreach (var one in events)
                this.events.TryAdd((scope, one.EventId), one);
            var known = trails.GetValueOrDefault(scope) ?? new TrailSnapshot(scope);
            trails[scope] = known.With(calls) with { Covered = new(known.Covered.Spans.SetItems(covered)) };
            return 0;
        }));

    public Task<ImmutableArray<AttemptLog>> LoadLogsAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(Locked<ImmutableArray<AttemptLog>>(() => [.. logs.Values.Where(log => SecretArn.Parse(log.SecretArn).Scope == scope && log.ReadAt >= since)]));

    public Task SaveLogAsync(AttemptLog log, CancellationToken cancellationToken) =>
        Task.FromResult(Locked(() => logs[(log.SecretArn, log.AttemptId, log.IsTest)] = log));

    public Task<StoredHistory> ReadAsync(HistoryQuery query, CancellationToken cancellationToken) => Task.FromResult(Locked(() => new StoredHistory(
        [.. events.Where(pair => pair.Key.Item1 == query.Scope).Select(pair => pair.Value).Where(one => Fits(query, one.SecretArn, one.At)).OrderBy(one => one.At)],
        [.. (trails.GetValueOrDefault(query.Scope)?.Calls.Values ?? []).SelectMany(calls => calls).Where(call => Fits(query, call.SecretArn, call.At)).OrderBy(call => call.At)],
        [.. logs.Values.Where(log => SecretArn.Parse(log.SecretArn).Scope == query.Scope && (query.SecretArn ?? log.SecretArn) == log.SecretArn && log.ReadAt >= query.From)])));

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => Task.FromResult(Locked(() =>
    {
        var old = events.Where(pair => pair.Value.At < before).Select(pair => pair.Key).ToArray();
        foreach (var key in old)
            events.Remove(key);
        return old.Length;
    }));

    private static bool Fits(HistoryQuery query, string arn, DateTimeOffset at) => (query.SecretArn ?? arn) == arn && at >= query.From && at <= query.Until;

    private T Locked<T>(Func<T> work)
    {
        lock (gate)
        {
            return Broken ? throw new IOException("disk") : work();
        }
    }
}
