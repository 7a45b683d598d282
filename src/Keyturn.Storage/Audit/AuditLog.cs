using System.Collections.Immutable;
using System.Data;
using System.Runtime.CompilerServices;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Audit;

/// <summary>The audit log in the database. Appends go one after another, over all instances.</summary>
internal sealed class AuditLog(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider time) : IAuditLog, IDisposable
{
    /// <summary>Waiting here is fair and cheap; SQLite would poll its file lock instead.</summary>
    private readonly SemaphoreSlim turn = new(1);

    public async Task<AuditEntry> AppendAsync(AuditDraft draft, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await Reached("written", () => AppendNextAsync(draft, cancellationToken));
        }
        finally
        {
            turn.Release();
        }
    }

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

    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) => Reached("read", async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // One snapshot for head and entries: an append in between must not look like a break.
        await using var transaction = await context.Database.BeginTransactionAsync(
            context is PostgreSqlConsoleDbContext ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable, cancellationToken);
        var head = await context.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var end = head is null ? new AuditLink(0, "missing") : new AuditLink(head.Sequence, head.Hash);
        return await AuditChain.VerifyAsync(EntriesInOrder(context, cancellationToken), end, time.GetUtcNow(), cancellationToken);
    });

    public void Dispose() => turn.Dispose();

    private async Task<AuditEntry> AppendNextAsync(AuditDraft draft, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAuditChainAsync(cancellationToken);
        var head = await context.AuditHeads.SingleAsync(cancellationToken);
        var entry = AuditChain.Append(new AuditLink(head.Sequence, head.Hash), time.GetUtcNow(), draft);
        context.AuditEntries.Add(AuditRowMapping.ToRow(entry));
        (head.Sequence, head.Hash) = (entry.Sequence, entry.Hash);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return entry;
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
        ConsoleDbContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = context.AuditEntries.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
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
