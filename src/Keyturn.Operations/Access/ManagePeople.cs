using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Access;

/// <summary>Somebody in the list of people.</summary>
/// <param name="Person">Who.</param>
/// <param name="Rights">What they may do now; <see langword="null"/> when nothing.</param>
/// <param name="OpenSessions">Sign-ins that nobody ended and that have not run out.</param>
/// <param name="LastActive">Last sign of them in one of those (UTC).</param>
public sealed record PersonEntry(KnownPerson Person, Operator? Rights, int OpenSessions, DateTimeOffset? LastActive);

/// <summary>Who has signed in, and shutting somebody out. Each change is in the audit log before it is made.</summary>
public sealed class ManagePeople(Authorisation authorisation, IPeopleStore store, RoleGrants grants, SessionLimits limits, IAuditLog log, TimeProvider time)
{
    public async Task<OperationResult<ImmutableArray<PersonEntry>>> ListAsync(string operatorId, CancellationToken cancellationToken)
    {
        var asking = await authorisation.RequireAsync(operatorId, Permission.ManagePeople, cancellationToken);
        if (!asking.Succeeded)
            return asking.Error;

        try
        {
            var now = time.GetUtcNow();
            var people = await store.ListAsync(cancellationToken);
            var sessions = (await store.ListOpenSessionsAsync(now - limits.Whole, cancellationToken))
                .Where(session => now - session.Active < limits.Idle).ToLookup(session => session.PersonId, StringComparer.Ordinal);
            return people.Select(person => new PersonEntry(
                person,
                person.Removed is not null ? null : BreakGlassPerson.Is(person) ? BreakGlassPerson.RightsOf(person, now) : grants.Resolve(person.Id, person.Name, person.Groups),
                sessions[person.Id].Count(),
                sessions[person.Id].Select(session => (DateTimeOffset?)session.Active).Max())).ToImmutableArray();
        }
        catch (PeopleUnavailableException)
        {
            return OperationErrors.StoreUnavailable();
        }
    }

    /// <summary>Signs somebody out everywhere; they may sign in again.</summary>
    public Task<OperationResult<string>> EndSessionsAsync(string personId, string operatorId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(AuditAction.EndSessions, personId, operatorId, reason, at => store.EndSessionsAsync(personId, at, CancellationToken.None), cancellationToken);

    /// <summary>Keeps somebody out: their rights end at once, their sessions with them.</summary>
    public Task<OperationResult<string>> RemoveAsync(string personId, string operatorId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(AuditAction.RemovePerson, personId, operatorId, reason, async at =>
        {
            await store.SetRemovedAsync(personId, at, CancellationToken.None);
            await store.EndSessionsAsync(personId, at, CancellationToken.None);
        }, cancellationToken);

    /// <summary>Lets somebody in again who was kept out.</summary>
    public Task<OperationResult<string>> AdmitAsync(string personId, string operatorId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(AuditAction.AdmitPerson, personId, operatorId, reason, _ => store.SetRemovedAsync(personId, null, CancellationToken.None), cancellationToken);

    private async Task<OperationResult<string>> ChangeAsync(
        AuditAction action, string personId, string operatorId, string reason, Func<DateTimeOffset, Task> change, CancellationToken cancellationToken)
    {
        var asking = await authorisation.RequireAsync(operatorId, Permission.ManagePeople, cancellationToken);
        if (!asking.Succeeded)
            return asking.Error;
        if (reason.Trim().Length is < AuditedAction.ShortestReason or > AuditedAction.LongestReason)
            return OperationErrors.InvalidReason(AuditedAction.ShortestReason, AuditedAction.LongestReason);
        if (action == AuditAction.RemovePerson && personId == operatorId)
            return OperationErrors.NotYourself();

        try
        {
            if (await store.FindAsync(personId, cancellationToken) is null)
                return OperationErrors.NotFound(personId);

            var details = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(AuditDetail.Person, personId);
            var requested = await log.AppendAsync(
                new AuditDraft(Guid.NewGuid().ToString(), action, AuditPhase.Requested, asking.Value.Id, asking.Value.DisplayName, "", reason.Trim(), null, null, details), CancellationToken.None);
            try
            {
                await change(time.GetUtcNow());
            }
            catch (PeopleUnavailableException)
            {
                await log.AppendAsync(requested.Draft with { Phase = AuditPhase.Outcome, Result = AuditResult.Failed }, CancellationToken.None);
                throw;
            }

            await log.AppendAsync(requested.Draft with { Phase = AuditPhase.Outcome, Result = AuditResult.Succeeded }, CancellationToken.None);
            return personId;
        }
        catch (AuditUnavailableException)
        {
            return OperationErrors.AuditUnavailable();
        }
        catch (PeopleUnavailableException)
        {
            return OperationErrors.StoreUnavailable();
        }
    }
}
