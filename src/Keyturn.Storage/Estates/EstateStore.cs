using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Storage.Instances;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Estates;

/// <summary>The estate in the database: parts as packed documents, versions and events as rows that only grow.</summary>
internal sealed class EstateStore(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider time, WriteFence? fence = null) : IEstateStore
{
    private const string EventsPart = "rotation-events";

    private static readonly string[] VersionColumns = ["partition", "account_id", "region", "version_id", "created"];

    /// <summary>As long as CloudTrail itself remembers; what is older is read when somebody asks for it.</summary>
    private static readonly TimeSpan EventsLoaded = TimeSpan.FromDays(90);

    public IEstateStore Under(ILeaderTerm term) => WriteFence.Of(term) is { } own ? new EstateStore(contexts, time, own) : this;

    public async Task<EstateSnapshot?> LoadAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var parts = await context.EstateParts.AsNoTracking()
            .Where(row => row.Partition == scope.Partition && row.AccountId == scope.AccountId && row.Region == scope.Region)
            .ToDictionaryAsync(row => row.Part, StringComparer.Ordinal, cancellationToken);
        var versions = await context.Versions.AsNoTracking()
            .Where(row => row.Partition == scope.Partition && row.AccountId == scope.AccountId && row.Region == scope.Region)
            .Select(row => new { row.VersionId, row.Created })
            .ToListAsync(cancellationToken);
        var since = time.GetUtcNow() - EventsLoaded;
        var events = await context.RotationEvents.AsNoTracking()
            .Where(row => row.Partition == scope.Partition && row.AccountId == scope.AccountId && row.Region == scope.Region && row.At >= since)
            .OrderBy(row => row.At).ThenBy(row => row.EventId)
            .ToListAsync(cancellationToken);
        var facts = await context.SecretFacts.AsNoTracking()
            .Where(row => row.Partition == scope.Partition && row.AccountId == scope.AccountId && row.Region == scope.Region)
            .ToListAsync(cancellationToken);
        if (parts.Count == 0 && versions.Count == 0 && events.Count == 0 && facts.Count == 0)
        {
            return null;
        }

        var json = PartJson.Create();
        var snapshot = StoredParts.Lists.Concat(StoredParts.Facts)
            .Aggregate(new EstateSnapshot(scope), (now, part) => parts.TryGetValue(part.Name, out var row) ? part.Load(now, row, json) : now);
        return snapshot with
        {
            VersionCreated = versions.ToImmutableDictionary(row => row.VersionId, row => row.Created, StringComparer.Ordinal),
            RotationEvents = EstatePartMapping.ToEvents(parts.GetValueOrDefault(EventsPart), events),
            Permissions = snapshot.Permissions with { Secrets = SecretFactMapping.ToAccess(facts, json) },
        };
    }

    public Task SaveAsync(EstateSnapshot snapshot, CancellationToken cancellationToken) => WriteFence.WriteAsync(fence, contexts, async context =>
    {
        await SavePartsAsync(context, StoredParts.Lists, snapshot, cancellationToken);
        await SavePartAsync(context, EstatePartMapping.ToRow(snapshot.Scope, EventsPart, snapshot.RotationEvents), cancellationToken);
    }, cancellationToken);

    public Task SaveFactsAsync(EstateSnapshot snapshot, CancellationToken cancellationToken) =>
        WriteFence.WriteAsync(fence, contexts, context => SavePartsAsync(context, StoredParts.Facts, snapshot, cancellationToken), cancellationToken);

    public Task SaveSecretFactsAsync(EstateScope scope, ImmutableDictionary<string, SecretAccess> facts, CancellationToken cancellationToken)
    {
        var json = PartJson.Create();
        return WriteFence.WriteAsync(
            fence,
            contexts,
            context => RowInsert.NewerAsync(
                context, "secret_facts", SecretFactMapping.Columns, keyColumns: 5, facts.SelectMany(fact => SecretFactMapping.ToRows(scope, fact.Key, fact.Value, json)), cancellationToken),
            cancellationToken);
    }

    public Task ForgetSecretFactsAsync(EstateScope scope, ImmutableArray<string> arns, CancellationToken cancellationToken) => WriteFence.WriteAsync(fence, contexts, async context =>
    {
        foreach (var gone in arns.Chunk(100))
        {
            await context.SecretFacts
                .Where(row => row.Partition == scope.Partition && row.AccountId == scope.AccountId && row.Region == scope.Region && gone.Contains(row.SecretArn))
                .ExecuteDeleteAsync(cancellationToken);
        }
    }, cancellationToken);

    public Task SaveVersionsAsync(EstateScope scope, ImmutableDictionary<string, DateTimeOffset> created, CancellationToken cancellationToken)
    {
        var rows = created.Select(version => new object?[] { scope.Partition, scope.AccountId, scope.Region, version.Key, UnixMicroseconds.Of(version.Value) });
        return WriteFence.WriteAsync(fence, contexts, context => RowInsert.MissingAsync(context, "secret_versions", VersionColumns, rows, cancellationToken), cancellationToken);
    }

    private static async Task SavePartsAsync(ConsoleDbContext context, ImmutableArray<IStoredPart> parts, EstateSnapshot snapshot, CancellationToken cancellationToken)
    {
        var json = PartJson.Create();
        foreach (var part in parts)
        {
            await SavePartAsync(context, part.ToRow(snapshot, json), cancellationToken);
        }
    }

    private static async Task SavePartAsync(ConsoleDbContext context, EstatePartRow part, CancellationToken cancellationToken)
    {
        if (part is { ReadAt: null, Failure: null })
        {
            return;
        }

        var known = context.EstateParts.Where(row =>
            row.Partition == part.Partition && row.AccountId == part.AccountId && row.Region == part.Region && row.Part == part.Part);
        if (part.ReadAt is null)
        {
            known = known.Where(row => row.ReadAt != null);
        }
        else
        {
            known = known.Where(row => row.ContentHash == part.ContentHash && row.Format == part.Format && row.ReadAt <= part.ReadAt);
        }

        var readAt = part.ReadAt;
        var updated = await known.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.ReadAt, one => readAt ?? one.ReadAt).SetProperty(one => one.Failure, part.Failure), cancellationToken);
        if (updated == 0)
        {
            await UpsertAsync(context, part, cancellationToken);
        }
    }

    /// <summary>An instance that fell behind never overwrites what another one read later.</summary>
    private static Task<int> UpsertAsync(ConsoleDbContext context, EstatePartRow part, CancellationToken cancellationToken)
    {
        long? readAt = part.ReadAt is { } at ? UnixMicroseconds.Of(at) : null;
        return context.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO estate_parts (partition, account_id, region, part, read_at, failure, content, content_hash, format)
             VALUES ({part.Partition}, {part.AccountId}, {part.Region}, {part.Part}, {readAt}, {part.Failure}, {part.Content}, {part.ContentHash}, {part.Format})
             ON CONFLICT (partition, account_id, region, part) DO UPDATE
             SET read_at = excluded.read_at, failure = excluded.failure, content = excluded.content, content_hash = excluded.content_hash, format = excluded.format
             WHERE estate_parts.read_at IS NULL OR estate_parts.read_at <= excluded.read_at
             """,
            cancellationToken);
    }
}
