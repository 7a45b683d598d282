using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>People and sessions in memory; can be out of reach.</summary>
public sealed class InMemoryPeopleStore : IPeopleStore
{
    private readonly ConcurrentDictionary<string, KnownPerson> people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SignInSession> sessions = new(StringComparer.Ordinal);

    /// <summary>Whether every call fails.</summary>
    public bool Unavailable { get; set; }

    /// <summary>How often a sign of activity was written.</summary>
    public int Touches { get; private set; }

    public Task<KnownPerson?> FindAsync(string id, CancellationToken cancellationToken) => Reached(people.GetValueOrDefault(id));

    public Task<KnownPerson?> FindAsync(string issuer, string subject, CancellationToken cancellationToken) =>
        Reached(people.Values.SingleOrDefault(person => person.Issuer == issuer && person.Subject == subject));

    public Task<ImmutableArray<KnownPerson>> ListAsync(CancellationToken cancellationToken) => Reached(people.Values.OrderBy(person => person.Id, StringComparer.Ordinal).ToImmutableArray());

    public Task<bool> TryAddAsync(KnownPerson person, CancellationToken cancellationToken) =>
        Reached(!people.Values.Any(known => known.Issuer == person.Issuer && known.Subject == person.Subject) && people.TryAdd(person.Id, person));

    public Task UpdateAsync(string id, string name, ImmutableArray<string> groups, DateTimeOffset at, CancellationToken cancellationToken) =>
        Change(id, person => person with { Name = name, Groups = groups, LastSignIn = at });

    public Task SetRemovedAsync(string id, DateTimeOffset? at, CancellationToken cancellationToken) => Change(id, person => person with { Removed = at });

    public Task AddSessionAsync(SignInSession session, DateTimeOffset forgetBefore, CancellationToken cancellationToken) => Reached(sessions.TryAdd(session.Id, session));

    public Task<SignInSession?> FindSessionAsync(string id, CancellationToken cancellationToken) => Reached(sessions.GetValueOrDefault(id));

    public Task<ImmutableArray<SignInSession>> ListOpenSessionsAsync(DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        Reached(sessions.Values.Where(session => session.Ended is null && session.Started > startedAfter).ToImmutableArray());

    public Task TouchSessionAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Touches++;
        return ChangeSessions(session => session.Id == id, session => session with { Active = at });
    }

    public Task<bool> EndSessionAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => ChangeSessions(session => session.Id == id, session => session with { Ended = at });

    public Task EndSessionsAsync(string personId, DateTimeOffset at, CancellationToken cancellationToken) => ChangeSessions(session => session.PersonId == personId, session => session with { Ended = at });

    private Task<bool> Change(string id, Func<KnownPerson, KnownPerson> change) => Reached(people.TryGetValue(id, out var person) && people.TryUpdate(id, change(person), person));

    private Task<bool> ChangeSessions(Func<SignInSession, bool> which, Func<SignInSession, SignInSession> change)
    {
        var changed = sessions.Values.Where(session => which(session) && session.Ended is null).ToList();
        changed.ForEach(session => sessions[session.Id] = change(session));
        return Reached(changed.Count > 0);
    }

    private Task<T> Reached<T>(T value) => Unavailable ? Task.FromException<T>(new PeopleUnavailableException("The test has taken the store away.")) : Task.FromResult(value);
}
