using System.Collections.Immutable;
using System.Text.Json;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Incidents;

/// <summary>Records of incidents in the database. Entries are only added; the place in the record is the key, so that of two who add at once one fails.</summary>
internal sealed class IncidentStore(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider time) : IIncidentStore
{
    public Task<bool> OpenAsync(string id, ImmutableArray<IncidentDraft> first, CancellationToken cancellationToken) => Reached("written", async () =>
    {
        if (first is not [{ Content: IncidentOpened opened, OperatorId: { } person, OperatorName: var name }, ..])
            throw new ArgumentException("A record begins with the opening by a person.", nameof(first));

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        context.Incidents.Add(new()
        {
            Id = id,
            OpenedAt = now,
            Purpose = opened.Purpose.ToString(),
            OperatorId = person,
            OperatorName = name ?? person,
            Reason = opened.Reason,
            Secrets = JsonSerializer.Serialize(opened.Secrets.Select(secret => secret.Arn).ToArray(), IncidentJson.Default.StringArray),
        });
        Add(context, id, 0, now, first);
        return await TrySaveAsync(context, id, 1, cancellationToken);
    });

    public Task<ImmutableArray<IncidentEntry>?> AppendAsync(string id, int after, ImmutableArray<IncidentDraft> drafts, CancellationToken cancellationToken) =>
        Reached<ImmutableArray<IncidentEntry>?>("written", async () =>
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);

            // A record that ends before would be left with a gap.
            if (!await context.IncidentEntries.AnyAsync(row => row.IncidentId == id && row.Number == after, cancellationToken))
                return null;

            var now = time.GetUtcNow();
            var added = Add(context, id, after, now, drafts);
            if (drafts.Any(draft => draft.Content is IncidentClosed) && await context.Incidents.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } incident)
                incident.ClosedAt = now;
            return await TrySaveAsync(context, id, after + 1, cancellationToken) ? added : null;
        });

    public Task<ImmutableArray<IncidentEntry>> ReadAsync(string id, CancellationToken cancellationToken) => Reached("read", async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.IncidentEntries.AsNoTracking().Where(row => row.IncidentId == id).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        return rows.Select(row => new IncidentEntry(row.Number, row.At, row.OperatorId, row.OperatorName, IncidentJson.Read(row.Content))).ToImmutableArray();
    });

    public Task<ImmutableArray<IncidentSummary>> ListAsync(IncidentQuery query, CancellationToken cancellationToken) => Reached("read", async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Filter(context.Incidents.AsNoTracking(), query).OrderByDescending(row => row.OpenedAt).ThenBy(row => row.Id).Take(query.Take).ToListAsync(cancellationToken);
        return rows.Select(Summary).OfType<IncidentSummary>().ToImmutableArray();
    });

    private static IQueryable<IncidentRow> Filter(IQueryable<IncidentRow> rows, IncidentQuery query)
    {
        if (query.IsOpen is { } isOpen)
            rows = isOpen ? rows.Where(row => row.ClosedAt == null) : rows.Where(row => row.ClosedAt != null);
        if (query.Purpose?.ToString() is { } purpose)
            rows = rows.Where(row => row.Purpose == purpose);
        if (query.SecretArn is { } secret)
        {
            var quoted = JsonSerializer.Serialize(secret, IncidentJson.Default.String);
            rows = rows.Where(row => row.Secrets.Contains(quoted));
        }

        if (query.Before is { } before)
            rows = rows.Where(row => row.OpenedAt < before);
        return rows;
    }

    private static ImmutableArray<IncidentEntry> Add(ConsoleDbContext context, string id, int after, DateTimeOffset now, ImmutableArray<IncidentDraft> drafts)
    {
        ImmutableArray<IncidentEntry> entries = [.. drafts.Select((draft, place) => new IncidentEntry(after + place + 1, now, draft.OperatorId, draft.OperatorName, draft.Content))];
        context.IncidentEntries.AddRange(entries.Select(entry => new IncidentEntryRow
        {
            IncidentId = id,
            Number = entry.Number,
            At = entry.At,
            OperatorId = entry.OperatorId,
            OperatorName = entry.OperatorName,
            Content = IncidentJson.Write(entry.Content),
        }));
        return entries;
    }

    /// <summary>Whether it was kept; not when somebody else stands in this place already.</summary>
    private static async Task<bool> TrySaveAsync(ConsoleDbContext context, string id, int number, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            if (await context.IncidentEntries.AsNoTracking().AnyAsync(row => row.IncidentId == id && row.Number == number, cancellationToken))
                return false;
            throw;
        }
    }

    private static IncidentSummary? Summary(IncidentRow row) => Enum.TryParse<EmergencyPurpose>(row.Purpose, out var purpose)
        ? new(row.Id, row.OpenedAt, row.ClosedAt, purpose, row.OperatorId, row.OperatorName, row.Reason, [.. JsonSerializer.Deserialize(row.Secrets, IncidentJson.Default.StringArray) ?? []])
        : null;

    private static async Task<T> Reached<T>(string verb, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (StoreFailure.Is(failure) || failure is InvalidOperationException or JsonException)
        {
            throw new IncidentStoreException($"The record of incidents cannot be {verb}: {failure.GetBaseException().Message}", failure);
        }
    }
}
