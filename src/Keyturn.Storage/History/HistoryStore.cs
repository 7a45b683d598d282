using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Keyturn.Storage.Estates;
using Keyturn.Storage.Instances;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.History;

/// <summary>The rotation history in the database: rows that only grow, until they are older than the history is kept.</summary>
internal sealed class HistoryStore(IDbContextFactory<ConsoleDbContext> contexts, WriteFence? fence = null) : IHistoryStore
{
    public IHistoryStore Under(ILeaderTerm term) => WriteFence.Of(term) is { } own ? new HistoryStore(contexts, own) : this;

    public async Task<TrailSnapshot> LoadTrailAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var calls = await Calls(context, scope).Where(row => row.At >= since).ToListAsync(cancellationToken);
        var spans = await context.TrailSpans.AsNoTracking()
            .Where(row => row.Partition == scope.Partition && row.AccountId == scope.AccountId && row.Region == scope.Region)
            .ToListAsync(cancellationToken);
        return new TrailSnapshot(scope)
        {
            Covered = new(spans.ToImmutableDictionary(row => row.EventName, row => HistoryMapping.ToSpans(row.Spans), StringComparer.Ordinal)),
        }.With(calls.Select(HistoryMapping.ToCall));
    }

    public Task SaveTrailAsync(
        EstateScope scope, ImmutableArray<RotationEvent> events, ImmutableArray<SecretCall> calls, ImmutableDictionary<string, ImmutableArray<CoveredSpan>> covered, CancellationToken cancellationToken) =>
        WriteFence.WriteAsync(fence, contexts, context => SaveTrailAsync(context, scope, events, calls, covered, cancellationToken), cancellationToken);

    private static async Task SaveTrailAsync(
        ConsoleDbContext context, EstateScope scope, ImmutableArray<RotationEvent> events, ImmutableArray<SecretCall> calls, ImmutableDictionary<string, ImmutableArray<CoveredSpan>> covered, CancellationToken cancellationToken)
    {
        if (!events.IsEmpty)
            await RowInsert.MissingAsync(context, "rotation_events", HistoryMapping.EventColumns, events.Select(seen => HistoryMapping.ToRow(scope, seen)), cancellationToken);
        if (!calls.IsEmpty)
            await RowInsert.MissingAsync(context, "secret_calls", HistoryMapping.CallColumns, calls.Select(call => HistoryMapping.ToRow(scope, call)), cancellationToken);

        // Last: a crash before it only reads the same events again.
        foreach (var (name, spans) in covered)
        {
            var text = HistoryMapping.ToText(spans);
            await context.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO trail_spans (partition, account_id, region, event_name, spans) VALUES ({scope.Partition}, {scope.AccountId}, {scope.Region}, {name}, {text})
                 ON CONFLICT (partition, account_id, region, event_name) DO UPDATE SET spans = excluded.spans
                 """,
                cancellationToken);
        }
    }

    public async Task<ImmutableArray<AttemptLog>> LoadLogsAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return ToLogs(await Logs(context, scope).Where(row => row.ReadAt >= since).ToListAsync(cancellationToken));
    }

    public async Task SaveLogAsync(AttemptLog log, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var scope = Operations.Secrets.SecretArn.Parse(log.SecretArn).Scope;
        await RowInsert.NewerAsync(context, "attempt_logs", HistoryMapping.LogColumns, keyColumns: 6, [HistoryMapping.ToRow(scope, log)], cancellationToken);
    }

    public async Task<StoredHistory> ReadAsync(HistoryQuery query, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var events = context.RotationEvents.AsNoTracking()
            .Where(row => row.Partition == query.Scope.Partition && row.AccountId == query.Scope.AccountId && row.Region == query.Scope.Region && row.At >= query.From && row.At <= query.Until);
        var calls = Calls(context, query.Scope).Where(row => row.At >= query.From && row.At <= query.Until);

        // What a log told is read some time after the attempt, and may not say when it began.
        var logs = Logs(context, query.Scope).Where(row => row.ReadAt >= query.From && (row.Started == null || row.Started <= query.Until));
        if (query.SecretArn is { } arn)
        {
            events = events.Where(row => row.SecretArn == arn);
            calls = calls.Where(row => row.SecretArn == arn);
            logs = logs.Where(row => row.SecretArn == arn);
        }

        return new(
            [.. (await events.OrderBy(row => row.At).ThenBy(row => row.EventId).ToListAsync(cancellationToken)).Select(HistoryMapping.ToEvent)],
            [.. (await calls.OrderBy(row => row.At).ThenBy(row => row.EventId).ToListAsync(cancellationToken)).Select(HistoryMapping.ToCall)],
            ToLogs(await logs.ToListAsync(cancellationToken)));
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.RotationEvents.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken)
            + await context.SecretCalls.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken)
            + await context.AttemptLogs.Where(row => row.ReadAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<SecretCallRow> Calls(ConsoleDbContext context, EstateScope scope) =>
        context.SecretCalls.AsNoTracking().Where(row => row.Partition == scope.Partition && row.AccountId == scope.AccountId && row.Region == scope.Region);

    private static IQueryable<AttemptLogRow> Logs(ConsoleDbContext context, EstateScope scope) =>
        context.AttemptLogs.AsNoTracking().Where(row => row.Partition == scope.Partition && row.AccountId == scope.AccountId && row.Region == scope.Region);

    private static ImmutableArray<AttemptLog> ToLogs(IEnumerable<AttemptLogRow> rows) => [.. rows.Select(HistoryMapping.TryToLog).OfType<AttemptLog>()];
}
