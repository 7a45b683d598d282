using System.Collections.Frozen;

namespace Keyturn.Operations.Access;

/// <summary>Somebody who came in with the sealed code while the provider was down: another person each time, for half an hour, to rotate and for nothing else.</summary>
public static class BreakGlassPerson
{
    /// <summary>In place of a provider.</summary>
    public const string Issuer = "keyturn:break-glass";

    public const string Prefix = "break-glass-";

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    private static readonly FrozenSet<Permission> Rights = new[] { Permission.ViewSecrets, Permission.RotateSecret }.ToFrozenSet();

    public static bool Is(KnownPerson person) => person.Issuer == Issuer;

    /// <summary><see langword="null"/> when the time is over.</summary>
    public static Operator? RightsOf(KnownPerson person, DateTimeOffset now) =>
        now - person.FirstSeen < Length ? new Operator(person.Id, person.Name, Rights) { BreakGlassUntil = person.FirstSeen + Length } : null;
}
