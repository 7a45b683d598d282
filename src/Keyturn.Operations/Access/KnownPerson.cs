using System.Collections.Immutable;

namespace Keyturn.Operations.Access;

/// <summary>Somebody who has signed in at least once.</summary>
/// <param name="Id">Login id; never changes, whatever the provider calls the person later.</param>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The provider's own id of the person.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Groups">Those that the last sign-in told.</param>
/// <param name="FirstSeen">First sign-in (UTC).</param>
/// <param name="LastSignIn">Last sign-in (UTC).</param>
/// <param name="Removed">Since when an administrator of the console keeps the person out (UTC).</param>
public sealed record KnownPerson(
    string Id, string Issuer, string Subject, string Name, ImmutableArray<string> Groups, DateTimeOffset FirstSeen, DateTimeOffset LastSignIn, DateTimeOffset? Removed);

/// <summary>One sign-in of one person in one browser.</summary>
/// <param name="Id">Random; known to the browser's cookie alone.</param>
/// <param name="Active">Last sign of the person (UTC), at most a minute old while somebody is there.</param>
/// <param name="Ended">When it was ended before its time (UTC).</param>
public sealed record SignInSession(string Id, string PersonId, DateTimeOffset Started, DateTimeOffset Active, DateTimeOffset? Ended);
