using System.Collections.Immutable;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Watching;
using Keyturn.Storage.Estates;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Watching;

/// <summary>Findings in the database. Each one comes and goes by a statement that only one writer can win.</summary>
internal sealed class WatchStore(IDbContextFactory<ConsoleDbContext> contexts) : IWatchStore
{
    internal static readonly string[] NoticeColumns = ["id", "channel", "content", "created_at", "attempts", "next_at"];

    public async Task<ImmutableArray<WatchRecord>> ReadAsync(DateTimeOffset closedSince, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Findings.AsNoTracking().Where(row => row.ClosedAt == null || row.ClosedAt >= closedSince).ToListAsync(cancellationToken);
        return [.. rows.Select(Record).OfType<WatchRecord>()];
    }

    public async Task<ImmutableArray<WatchRecord>> RecordAsync(
        WatchChange change, Func<ImmutableArray<WatchRecord>, ImmutableArray<Notice>> notices, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var won = ImmutableArray.CreateBuilder<WatchRecord>();
        foreach (var id in change.Opened)
        {
            if (await OpenAsync(context, id, UnixMicroseconds.Of(change.At), cancellationToken) > 0)
                won.Add(await ReadAsync(context, id, cancellationToken));
        }

        foreach (var id in change.Closed)
        {
            if (await CloseAsync(context, id, UnixMicroseconds.Of(change.At), cancellationToken) > 0)
                won.Add(await ReadAsync(context, id, cancellationToken));
        }

        var changed = won.ToImmutable();
        var told = changed.IsEmpty ? [] : notices(changed);
        await RowInsert.WithinAsync(context, transaction, "notices", NoticeColumns, told.Select(Values), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    private static Task<int> OpenAsync(ConsoleDbContext context, FindingId id, long at, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO watch_findings (secret_arn, kind, episode, opened_at, closed_at) VALUES ({id.SecretArn}, {id.Kind.ToString()}, 1, {at}, NULL)
             ON CONFLICT (secret_arn, kind) DO UPDATE SET episode = watch_findings.episode + 1, opened_at = excluded.opened_at, closed_at = NULL
             WHERE watch_findings.closed_at IS NOT NULL
             """,
            cancellationToken);

    private static Task<int> CloseAsync(ConsoleDbContext context, FindingId id, long at, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"UPDATE watch_findings SET closed_at = {at} WHERE secret_arn = {id.SecretArn} AND kind = {id.Kind.ToString()} AND closed_at IS NULL",
            cancellationToken);

    private static async Task<WatchRecord> ReadAsync(ConsoleDbContext context, FindingId id, CancellationToken cancellationToken)
    {
        var kind = id.Kind.ToString();
        var row = await context.Findings.AsNoTracking().SingleAsync(one => one.SecretArn == id.SecretArn && one.Kind == kind, cancellationToken);
        return new(id, row.Episode, row.OpenedAt, row.ClosedAt);
    }

    internal static object?[] Values(Notice notice)
    {
        var at = UnixMicroseconds.Of(notice.Created);
        return [notice.Id, notice.Channel, NoticeJson.Write(notice), at, 0, at];
    }

    /// <summary>A kind that a later release wrote is not known here.</summary>
    private static WatchRecord? Record(FindingRow row) =>
        Enum.TryParse<FindingKind>(row.Kind, out var kind) && Enum.IsDefined(kind) ? new(new(row.SecretArn, kind), row.Episode, row.OpenedAt, row.ClosedAt) : null;
}
