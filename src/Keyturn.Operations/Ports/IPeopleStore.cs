using System.Collections.Immutable;
using Keyturn.Operations.Access;

namespace Keyturn.Operations.Ports;

/// <summary>Keeps who has signed in, and their sessions. Each member throws <see cref="PeopleUnavailableException"/> when the store cannot be reached.</summary>
public interface IPeopleStore
{
    Task<KnownPerson?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>By what the provider calls the person.</summary>
    Task<KnownPerson?> FindAsync(string issuer, string subject, CancellationToken cancellationToken);

    /// <summary>In order of id.</summary>
    Task<ImmutableArray<KnownPerson>> ListAsync(CancellationToken cancellationToken);

    /// <returns><see langword="false"/> when the id, or the person, is there already; nothing is changed then.</returns>
    Task<bool> TryAddAsync(KnownPerson person, CancellationToken cancellationToken);

    /// <summary>What a further sign-in told.</summary>
    Task UpdateAsync(string id, string name, ImmutableArray<string> groups, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Keeps the person out from <paramref name="at"/> on; <see langword="null"/> lets them in again.</summary>
    Task SetRemovedAsync(string id, DateTimeOffset? at, CancellationToken cancellationToken);

    /// <summary>Adds a session and forgets those that began before <paramref name="forgetBefore"/>.</summary>
    Task AddSessionAsync(SignInSession session, DateTimeOffset forgetBefore, CancellationToken cancellationToken);

    Task<SignInSession?> FindSessionAsync(string id, CancellationToken cancellationToken);

    /// <summary>Sessions that nobody ended and that began after <paramref name="startedAfter"/>, of everybody.</summary>
    Task<ImmutableArray<SignInSession>> ListOpenSessionsAsync(DateTimeOffset startedAfter, CancellationToken cancellationToken);

    Task TouchSessionAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>Whether it was open until now: of several who end it, one is told so.</returns>
    Task<bool> EndSessionAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Ends every open session of one person.</summary>
    Task EndSessionsAsync(string personId, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>The store of people cannot be reached.</summary>
public sealed class PeopleUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
