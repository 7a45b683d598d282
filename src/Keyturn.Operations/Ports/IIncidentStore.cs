using System.Collections.Immutable;
using Keyturn.Operations.Incidents;

namespace Keyturn.Operations.Ports;

/// <summary>Records of incidents: append-only, shared by all instances. Throws <see cref="IncidentStoreException"/> when they cannot be kept or read.</summary>
public interface IIncidentStore
{
    /// <summary>Begins a record with its first entries, of which the first is <see cref="IncidentOpened"/>. Returns <see langword="false"/> when there is one with this id already.</summary>
    Task<bool> OpenAsync(string id, ImmutableArray<IncidentDraft> first, CancellationToken cancellationToken);

    /// <summary>Adds entries behind entry <paramref name="after"/>. Returns <see langword="null"/>, and adds nothing, when somebody else has written since.</summary>
    Task<ImmutableArray<IncidentEntry>?> AppendAsync(string id, int after, ImmutableArray<IncidentDraft> drafts, CancellationToken cancellationToken);

    /// <summary>All entries in order; empty when there is no such incident.</summary>
    Task<ImmutableArray<IncidentEntry>> ReadAsync(string id, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<ImmutableArray<IncidentSummary>> ListAsync(IncidentQuery query, CancellationToken cancellationToken);
}

/// <summary>The records of incidents cannot be kept, so nothing may be done.</summary>
public sealed class IncidentStoreException(string message, Exception? inner = null) : Exception(message, inner);
