using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Keyturn.Operations.Ports;
using Keyturn.Storage.Locks;
using Medallion.Threading.Postgres;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Instances;

/// <summary>A leader holds an advisory lock of PostgreSQL: a killed instance loses it at once, with its connection. The row beside it counts the terms.</summary>
internal sealed class PostgreSqlLeaderStore(IDbContextFactory<ConsoleDbContext> contexts, PostgreSqlConnections connections, InstanceName name) : ILeaderStore
{
    /// <summary>A leader that holds its lock and says nothing for so long is hung, and its connection is closed for it.</summary>
    public static readonly TimeSpan HungAfter = TimeSpan.FromSeconds(15);

    /// <summary>The clock of the database, which is the same for all instances, as the console writes times.</summary>
    private const string Now = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint";

    public string Instance => name.Value;

    public async Task<ILeaderTerm?> TryLeadAsync(string duty, CancellationToken cancellationToken)
    {
        var key = KeyOf(duty);
        var held = await new PostgresDistributedLock(new PostgresAdvisoryLockKey(key), connections.Leading).TryAcquireAsync(TimeSpan.Zero, cancellationToken);
        if (held is null)
        {
            await EvictAsync(duty, key, cancellationToken);
            return null;
        }

        try
        {
            var (epoch, since) = await BeginAsync(duty, cancellationToken);
            return new PostgreSqlLeaderTerm(this, duty, (epoch, since), new HeldLock(held), held.HandleLostToken);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    public async Task<ImmutableArray<LeaderRecord>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. (await context.Leaders.AsNoTracking().OrderBy(row => row.Duty).ToListAsync(cancellationToken)).Select(row => new LeaderRecord(row.Duty, row.Epoch, row.Instance, row.SinceAt, row.SeenAt))];
    }

    /// <summary>Whether the term is still the newest; says that its leader lives.</summary>
    public async Task<bool> ConfirmAsync(string duty, long epoch, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Database.ExecuteSqlRawAsync($$"""UPDATE leaders SET seen_at = {{Now}} WHERE duty = {0} AND epoch = {1}""", [duty, epoch], cancellationToken) == 1;
    }

    // Waits for what the leader before is writing just now, and not for long: see WriteFence.
    private async Task<(long Epoch, DateTimeOffset Since)> BeginAsync(string duty, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"SET LOCAL lock_timeout = '5s'", cancellationToken);
        await context.Database.ExecuteSqlAsync($"SELECT epoch FROM leaders WHERE duty = {duty} FOR UPDATE", cancellationToken);
        await context.Database.ExecuteSqlRawAsync(
            $$"""
             INSERT INTO leaders (duty, epoch, instance, since_at, seen_at) VALUES ({0}, 1, {1}, {{Now}}, {{Now}})
             ON CONFLICT (duty) DO UPDATE SET epoch = leaders.epoch + 1, instance = excluded.instance, since_at = excluded.since_at, seen_at = excluded.seen_at
             """,
            [duty, Instance],
            cancellationToken);
        var row = await context.Leaders.AsNoTracking().SingleAsync(one => one.Duty == duty, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (row.Epoch, row.SinceAt);
    }

    // Its lock lives with its connection: without this, a process that hangs and does not die would keep everybody from reading.
    private async Task EvictAsync(string duty, long key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(
            $$"""
             SELECT pg_terminate_backend(pid) FROM pg_locks
             WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
             AND classid::bigint = {0} AND objid::bigint = {1} AND objsubid = 1
             AND EXISTS (SELECT 1 FROM leaders WHERE duty = {2} AND seen_at < {{Now}} - {3})
             """,
            [(long)(uint)(key >> 32), (long)(uint)key, duty, (long)HungAfter.TotalMicroseconds],
            cancellationToken);
    }

    private static long KeyOf(string duty) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"keyturn leader {duty}")));
}

internal sealed class PostgreSqlLeaderTerm : ILeaderTerm
{
    private readonly PostgreSqlLeaderStore store;
    private readonly HeldLock held;
    private readonly CancellationTokenSource lost;

    public PostgreSqlLeaderTerm(PostgreSqlLeaderStore store, string duty, (long Epoch, DateTimeOffset Since) begun, HeldLock held, CancellationToken connectionLost)
    {
        (this.store, this.held, Duty, (Epoch, Since)) = (store, held, duty, begun);
        lost = CancellationTokenSource.CreateLinkedTokenSource(connectionLost);
        Lost = lost.Token;
    }

    public string Duty { get; }

    public long Epoch { get; }

    public DateTimeOffset Since { get; }

    public CancellationToken Lost { get; }

    public async Task<bool> ConfirmAsync(CancellationToken cancellationToken) => await store.ConfirmAsync(Duty, Epoch, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await lost.CancelAsync();
        await held.DisposeAsync();
    }
}
