using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Incidents;

/// <summary>Reads records as incidents, and adds to them.</summary>
public sealed class IncidentRecords(IIncidentStore store, IncidentFeed feed)
{
    /// <summary><see langword="null"/> when there is none with this id.</summary>
    public async Task<Incident?> FindAsync(string id, CancellationToken cancellationToken) =>
        IncidentId.Is(id) ? Incident.Of(id, await store.ReadAsync(id, cancellationToken).ConfigureAwait(false)) : null;

    /// <summary>Adds behind the newest entry that this state knows; <see langword="null"/> when somebody else has written since, and nothing was added.</summary>
    public async Task<Incident?> AppendAsync(Incident incident, params IncidentDraft[] drafts)
    {
        ArgumentNullException.ThrowIfNull(incident);
        if (drafts.Length == 0)
            return incident;

        // Not to be given up half-way: what is written here decides what is called next.
        var added = await store.AppendAsync(incident.Id, incident.Last, [.. drafts], CancellationToken.None).ConfigureAwait(false);
        if (added is null)
            return null;

        feed.Tell(incident.Id);
        return Incident.Of(incident.Id, incident.Entries.AddRange(added.Value));
    }

    /// <summary>Adds what <paramref name="decide"/> makes of the newest state, again after somebody else has written.</summary>
    public async Task<OperationResult<Incident>> ChangeAsync(string id, Func<Incident, OperationResult<IncidentDraft>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        while (true)
        {
            if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } incident)
                return OperationErrors.NotFound(id);
            if (!incident.IsOpen)
                return OperationErrors.IncidentIsClosed();

            var decided = decide(incident);
            if (!decided.Succeeded)
                return decided.Error;
            if (await AppendAsync(incident, decided.Value).ConfigureAwait(false) is { } changed)
                return changed;
        }
    }
}
