using System.Collections.Immutable;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>Records of incidents in memory, through the same JSON as the database keeps.</summary>
public sealed class InMemoryIncidentStore(TimeProvider time) : IIncidentStore
{
    private readonly Lock gate = new();
    private ImmutableDictionary<string, ImmutableArray<IncidentEntry>> records = ImmutableDictionary<string, ImmutableArray<IncidentEntry>>.Empty;

    /// <summary>Set, nothing can be written or read.</summary>
    public bool IsDown { get; set; }

    /// <summary>Told the contents before they are kept; may throw, as a process that dies does.</summary>
    public Action<ImmutableArray<IncidentDraft>>? OnAppend { get; set; }

    public Task<bool> OpenAsync(string id, ImmutableArray<IncidentDraft> first, CancellationToken cancellationToken)
    {
        Check();
        lock (gate)
        {
            if (records.ContainsKey(id))
                return Task.FromResult(false);

            records = records.Add(id, Place(0, first));
            return Task.FromResult(true);
        }
    }

    public Task<ImmutableArray<IncidentEntry>?> AppendAsync(string id, int after, ImmutableArray<IncidentDraft> drafts, CancellationToken cancellationToken)
    {
        Check();
        OnAppend?.Invoke(drafts);
        lock (gate)
        {
            if (!records.TryGetValue(id, out var entries) || entries[^1].Number != after)
                return Task.FromResult<ImmutableArray<IncidentEntry>?>(null);

            var added = Place(after, drafts);
            records = records.SetItem(id, entries.AddRange(added));
            return Task.FromResult<ImmutableArray<IncidentEntry>?>(added);
        }
    }

    public Task<ImmutableArray<IncidentEntry>> ReadAsync(string id, CancellationToken cancellationToken)
    {
        Check();
        return Task.FromResult(records.GetValueOrDefault(id, []));
    }

    public Task<ImmutableArray<IncidentSummary>> ListAsync(IncidentQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        Check();
        return Task.FromResult(records.Select(record => Summary(record.Key, record.Value))
            .Where(one => (query.IsOpen is null || one.ClosedAt is null == query.IsOpen)
                && (query.Purpose is null || one.Purpose == query.Purpose)
                && (query.SecretArn is null || one.Secrets.Contains(query.SecretArn))
                && (query.Before is null || one.OpenedAt < query.Before))
            .OrderByDescending(one => one.OpenedAt).Take(query.Take).ToImmutableArray());
    }

    private static IncidentSummary Summary(string id, ImmutableArray<IncidentEntry> entries)
    {
        var (first, opened) = (entries[0], (IncidentOpened)entries[0].Content);
        return new(id, first.At, entries.FirstOrDefault(entry => entry.Content is IncidentClosed)?.At, opened.Purpose, first.OperatorId ?? "", first.OperatorName ?? "", opened.Reason, [.. opened.Secrets.Select(secret => secret.Arn)]);
    }

    private ImmutableArray<IncidentEntry> Place(int after, ImmutableArray<IncidentDraft> drafts) =>
        [.. drafts.Select((draft, place) => new IncidentEntry(after + place + 1, time.GetUtcNow(), draft.OperatorId, draft.OperatorName, IncidentJson.Read(IncidentJson.Write(draft.Content))))];

    private void Check()
    {
        if (IsDown)
            throw new IncidentStoreException("The database is away.");
    }
}
