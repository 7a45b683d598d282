using System.Collections.Immutable;
using Keyturn.Operations.Instances;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Instances;

/// <summary>The table of messages: written in one order over all instances, read from where one stopped.</summary>
internal sealed class InstanceMail(IDbContextFactory<ConsoleDbContext> contexts, InstanceName name, TimeProvider time)
{
    /// <summary>How long a message is kept for those that are cut off, or that start.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    /// <summary>Older than this a wish is not heard any more.</summary>
    public static readonly TimeSpan WishesFor = TimeSpan.FromSeconds(30);

    /// <summary>Any number will do, as long as every instance uses the same; this one spells "mail".</summary>
    private const long Order = 0x6D61696C;

    private const int AtOnce = 500;

    // See PostgreSqlLeaderStore: the database's clock.
    private const string Now = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint";

    private long position;
    private DateTimeOffset? fetchedAt;
    private DateTimeOffset forgotAt = DateTimeOffset.MinValue;

    /// <summary>Writes a message and has it read.</summary>
    public async Task PostAsync(InstanceMessage message, WriteFence? fence, string channel, CancellationToken cancellationToken)
    {
        var (kind, subject, content) = (MessageJson.KindOf(message), MessageJson.SubjectOf(message), MessageJson.Pack(message));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = fence is null ? await context.Database.BeginTransactionAsync(cancellationToken) : await fence.BeginAsync(context, cancellationToken);

        // One writer at a time: whoever has read a number has read all before it.
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Order})", cancellationToken);
        if (subject is not null)
            await context.InstanceMessages.Where(row => row.Subject == subject).ExecuteDeleteAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(
            $$"""INSERT INTO instance_messages (sent_at, sender, kind, subject, content) VALUES ({{Now}}, {0}, {1}, NULLIF({2}, ''), {3})""",
            [name.Value, kind, subject ?? "", content],
            cancellationToken);
        await context.Database.ExecuteSqlAsync($"SELECT pg_notify({channel}, '')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What others wrote since the last time; at the first time all that is kept. One caller at a time.</summary>
    public async Task<ImmutableArray<InstanceMessage>> FetchAsync(CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        var found = ImmutableArray.CreateBuilder<InstanceMessage>();
        if (began - fetchedAt > KeptFor - TimeSpan.FromMinutes(1))
            found.Add(new MessagesMissed());

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        while (await context.InstanceMessages.AsNoTracking().Where(row => row.Id > position).OrderBy(row => row.Id).Take(AtOnce).ToListAsync(cancellationToken) is { Count: > 0 } rows)
        {
            var now = (await context.Database.SqlQueryRaw<long>($"SELECT {Now} AS \"Value\"").ToListAsync(cancellationToken))[0];
            found.AddRange(rows.Where(row => row.Sender != name.Value).Select(row => Read(row, UnixMicroseconds.From(now))));
            position = rows[^1].Id;
        }

        fetchedAt = began;
        await ForgetAsync(context, began, cancellationToken);
        return found.ToImmutable();
    }

    private async Task ForgetAsync(ConsoleDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - forgotAt < TimeSpan.FromMinutes(1))
            return;

        forgotAt = now;
        await context.Database.ExecuteSqlRawAsync($$"""DELETE FROM instance_messages WHERE sent_at < {{Now}} - {0}""", [(long)KeptFor.TotalMicroseconds], cancellationToken);
    }

    // What another release wrote in another form is made up for by reading the store.
    internal static InstanceMessage Read(MessageRow row, DateTimeOffset now) =>
        MessageJson.TryUnpack(row.Kind, row.Content) is { } message ? message with { IsOld = now - row.SentAt > WishesFor } : new MessagesMissed();
}
