using System.Collections.Immutable;
using System.Security.Cryptography;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Access;

/// <summary>What the provider told of somebody, after its token was checked.</summary>
/// <param name="Subject">Its own unchanging id.</param>
/// <param name="Login">User name or mail address.</param>
public sealed record SignInClaims(string Issuer, string Subject, string Login, string Name, ImmutableArray<string> Groups);

/// <summary>Why somebody whom the provider knows does not come in.</summary>
public enum SignInRefusal
{
    /// <summary>None of their groups has a role here.</summary>
    NoRole,

    /// <summary>An administrator of the console keeps them out.</summary>
    Removed,
}

/// <summary>Who is in now, or why not.</summary>
public sealed record SignInOutcome(KnownPerson? Person, SignInSession? Session, SignInRefusal? Refusal);

/// <summary>Lets somebody in whom the provider has confirmed: knows them again or gives them an id, writes it down, and begins a session. Throws <see cref="AuditUnavailableException"/> when it cannot be written down.</summary>
public sealed class SignIn(IPeopleStore store, RoleGrants grants, SessionLimits limits, SignInTrail trail, TimeProvider time)
{
    private const int LongestName = 200;

    public async Task<SignInOutcome> RunAsync(SignInClaims claims, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var person = await KnowAsync(claims, now, cancellationToken);
        if (person.Removed is not null)
            return await RefuseAsync(person, SignInRefusal.Removed);
        if (grants.Resolve(person.Id, person.Name, person.Groups) is null)
            return await RefuseAsync(person, SignInRefusal.NoRole);

        await trail.SignedInAsync(person);
        var session = new SignInSession(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), person.Id, now, now, null);
        await store.AddSessionAsync(session, now - limits.Whole - TimeSpan.FromDays(30), cancellationToken);
        return new(person, session, null);
    }

    private async Task<SignInOutcome> RefuseAsync(KnownPerson person, SignInRefusal refusal)
    {
        await trail.RefusedAsync(person, refusal);
        return new(person, null, refusal);
    }

    /// <summary>Groups are written even when they give no role: somebody who lost theirs loses the rights of older sessions, too.</summary>
    private async Task<KnownPerson> KnowAsync(SignInClaims claims, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var name = claims.Name.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, LongestName)] : claims.Login;
        while (true)
        {
            if (await store.FindAsync(claims.Issuer, claims.Subject, cancellationToken) is { } known)
            {
                await store.UpdateAsync(known.Id, name, claims.Groups, now, cancellationToken);
                return known with { Name = name, Groups = claims.Groups, LastSignIn = now };
            }

            var wanted = LoginId.Of(claims.Login, claims.Issuer, claims.Subject, taken: false);
            var taken = await store.FindAsync(wanted, cancellationToken) is not null;
            var person = new KnownPerson(taken ? LoginId.Of(claims.Login, claims.Issuer, claims.Subject, taken) : wanted, claims.Issuer, claims.Subject, name, claims.Groups, now, now, null);

            // Two first sign-ins at once: whoever comes second looks again and finds the other.
            if (await store.TryAddAsync(person, cancellationToken))
                return person;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
