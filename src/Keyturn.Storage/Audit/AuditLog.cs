using System.Collections.Immutable;
using System.Data;
using System.Runtime.CompilerServices;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Audit;

/// <summary>The audit log in the database. Appends go one transaction after another, over all instances.</summary>
internal sealed class AuditLog : IAuditLog, IDisposable
{
    private readonly IDbContextFactory<ConsoleDbContext> contexts;
    private readonly TimeProvider time;
    private readonly AppendQueue appends;

    public AuditLog(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider time)
    {
        (this.contexts, this.time) = (contexts, time);
        appends = new AppendQueue(drafts => Reached("written", () => AppendNextAsync(drafts)));
    }

    public Task<AuditEntry> AppendAsync(AuditDraft draft, CancellationToken cancellationToken) => appends.AppendAsync(draft, cancellationToken);

    public Task<ImmutableArray<AuditEntry>> ReadAsync(AuditQuery query, CancellationToken cancellationToken) => Reached("read", async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Filter(context.AuditEntries.AsNoTracking(), query)
            .OrderByDescending(row => row.Sequence)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        return ToEntries(rows);
    });

    public Task<ImmutableArray<AuditEntry>> ReadOpenAsync(CancellationToken cancellationToken) => Reached("read", async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.AuditEntries.AsNoTracking()
            .Where(row => row.Phase == nameof(AuditPhase.Requested))
            .Where(row => !context.AuditEntries.Any(other => other.OperationId == row.OperationId && other.Phase == nameof(AuditPhase.Outcome)))
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellationToken);
        return ToEntries(rows);
    });

    public Task<AuditVerification> VerifyAsync(AuditAnchors anchors, IAsyncEnumerable<AuditEntry?>? archived, CancellationToken cancellationToken) => Reached("read", async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // One snapshot for head and entries: an append in between must not look like a break.
        await using var transaction = await context.Database.BeginTransactionAsync(
            context is PostgreSqlConsoleDbContext ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable, cancellationToken);
        var head = await context.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var end = head is null ? new AuditLink(0, "missing") : new AuditLink(head.Sequence, head.Hash);
        return await AuditChain.VerifyAsync(EntriesInOrder(context, archived, cancellationToken), end, anchors, time.GetUtcNow(), cancellationToken);
    });

    public async IAsyncEnumerable<AuditEntry> ReadClosableAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await Reached("read", () => contexts.CreateDbContextAsync(cancellationToken));
        var last = await Reached("read", () => AuditClosing.LastClosableAsync(context, before, cancellationToken));
        await foreach (var row in context.AuditEntries.AsNoTracking().Where(row => row.Sequence <= last).OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return AuditRowMapping.TryToEntry(row)
                ?? throw new AuditUnavailableException($"The audit entry {row.Sequence} cannot be read: verify the log; nothing is archived before that.");
        }
    }

    public Task CloseAsync(AuditSegment segment, string reason, CancellationToken cancellationToken) =>
        appends.AloneAsync(() => Reached("written", () => CloseSegmentAsync(segment, segment.Checkpoint(Guid.NewGuid().ToString(), reason), cancellationToken)), cancellationToken);

    public void Dispose() => appends.Dispose();

    // Not cancelled by one of those whose entries it holds.
    private async Task<ImmutableArray<AuditEntry>> AppendNextAsync(IReadOnlyList<AuditDraft> drafts)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.LockAuditChainAsync(CancellationToken.None);
        var entries = await AppendAsync(context, drafts, CancellationToken.None);
        await transaction.CommitAsync();
        return entries;
    }

    /// <summary>The database lets entries go only after it holds a checkpoint that closes them: see the triggers.</summary>
    private async Task<AuditEntry> CloseSegmentAsync(AuditSegment segment, AuditDraft checkpoint, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAuditChainAsync(cancellationToken);
        await AppendAsync(context, [checkpoint], cancellationToken);
        await AuditClosing.RemoveAsync(context, segment, cancellationToken);
        var outcome = await AppendAsync(context, [checkpoint with { Phase = AuditPhase.Outcome, Result = AuditResult.Succeeded }], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome[0];
    }

    private async Task<ImmutableArray<AuditEntry>> AppendAsync(ConsoleDbContext context, IReadOnlyList<AuditDraft> drafts, CancellationToken cancellationToken)
    {
        var head = await context.AuditHeads.SingleAsync(cancellationToken);
        var last = new AuditLink(head.Sequence, head.Hash);
        var entries = ImmutableArray.CreateBuilder<AuditEntry>(drafts.Count);
        foreach (var draft in drafts)
        {
            var entry = AuditChain.Append(last, time.GetUtcNow(), draft);
            context.AuditEntries.Add(AuditRowMapping.ToRow(entry));
            entries.Add(entry);
            last = AuditLink.Of(entry);
        }

        (head.Sequence, head.Hash) = (last.Sequence, last.Hash);
        await context.SaveChangesAsync(cancellationToken);
        return entries.MoveToImmutable();
    }

    private static IQueryable<AuditRow> Filter(IQueryable<AuditRow> rows, AuditQuery query)
    {
        if (query.Before is { } before)
        {
            rows = rows.Where(row => row.Sequence < before);
        }

        if (query.SecretArn is { } secret)
        {
            rows = rows.Where(row => row.SecretArn == secret);
        }

        if (query.OperationId is { } operation)
        {
            rows = rows.Where(row => row.OperationId == operation);
        }

        if (query.OperatorId is { } person)
        {
            rows = rows.Where(row => row.OperatorId == person);
        }

        if (query.Action?.ToString() is { } action)
        {
            rows = rows.Where(row => row.Action == action);
        }

        return rows;
    }

    private static async IAsyncEnumerable<AuditEntry?> EntriesInOrder(
        ConsoleDbContext context, IAsyncEnumerable<AuditEntry?>? archived, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (archived is not null)
        {
            // What was archived and not yet removed is walked where it still is.
            var oldest = await context.AuditEntries.MinAsync(row => (long?)row.Sequence, cancellationToken) ?? long.MaxValue;
            await foreach (var entry in archived.WithCancellation(cancellationToken))
            {
                if (entry is null || entry.Sequence < oldest)
                    yield return entry;
            }
        }

        var rows = context.AuditEntries.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable();
        await foreach (var row in rows.ReadingAhead(cancellationToken))
        {
            yield return AuditRowMapping.TryToEntry(row);
        }
    }

    /// <summary>Rows that somebody spoiled are left out here; the verification is what reports them.</summary>
    private static ImmutableArray<AuditEntry> ToEntries(IEnumerable<AuditRow> rows) =>
        [.. rows.Select(AuditRowMapping.TryToEntry).OfType<AuditEntry>()];

    private static async Task<T> Reached<T>(string verb, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (StoreFailure.Is(failure) || failure is InvalidOperationException)
        {
            throw new AuditUnavailableException($"The audit log cannot be {verb}: {failure.GetBaseException().Message}", failure);
        }
    }
}
