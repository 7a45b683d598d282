using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Incidents;

/// <summary>Lists incidents and reads one, for whoever may see secrets.</summary>
public sealed class ReadIncidents(Authorisation authorisation, IIncidentStore store, IncidentRecords records)
{
    public Task<OperationResult<ImmutableArray<IncidentSummary>>> ListAsync(IncidentQuery query, string operatorId, CancellationToken cancellationToken) =>
        ReadAsync<ImmutableArray<IncidentSummary>>(operatorId, async () => await store.ListAsync(query, cancellationToken), cancellationToken);

    public Task<OperationResult<Incident>> FindAsync(string id, string operatorId, CancellationToken cancellationToken) =>
        ReadAsync<Incident>(operatorId, async () => await records.FindAsync(id, cancellationToken) is { } incident ? incident : OperationErrors.NotFound(id), cancellationToken);

    private async Task<OperationResult<T>> ReadAsync<T>(string operatorId, Func<Task<OperationResult<T>>> read, CancellationToken cancellationToken)
    {
        var person = await authorisation.RequireAsync(operatorId, Permission.ViewSecrets, cancellationToken);
        if (!person.Succeeded)
            return person.Error;

        try
        {
            return await read();
        }
        catch (IncidentStoreException)
        {
            return OperationErrors.IncidentStoreUnavailable();
        }
    }
}
