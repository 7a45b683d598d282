using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Keyturn.Operations.Access;

/// <summary>A person at the console.</summary>
/// <param name="Id">Stable id, fit for STS SourceIdentity.</param>
/// <param name="DisplayName">As people read it.</param>
/// <param name="Permissions">What the person may do now, on every secret.</param>
public sealed record Operator(string Id, string DisplayName, FrozenSet<Permission> Permissions)
{
    /// <summary>The highest role that the person has everywhere; <see langword="null"/> when rights do not come from roles.</summary>
    public ConsoleRole? Role { get; init; }

    /// <summary>What the person may do beyond that, on some secrets alone.</summary>
    public ImmutableArray<ScopedRights> Scoped { get; init; } = [];

    /// <summary>Until when the rights of a break-glass sign-in last (UTC); <see langword="null"/> for everybody else.</summary>
    public DateTimeOffset? BreakGlassUntil { get; init; }

    /// <summary>Whether the person may do it on every secret, or, after <see cref="At"/>, on that one.</summary>
    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>Whether there is any secret on which the person may do it.</summary>
    public bool MaySomewhere(Permission permission) => May(permission) || Scoped.Any(rights => rights.Permissions.Contains(permission));

    /// <summary>The same person with the rights that count on one secret.</summary>
    public Operator At(AccessTarget target) => Scoped.IsEmpty
        ? this
        : this with { Permissions = Permissions.Union(Scoped.Where(rights => rights.Scope.Covers(target)).SelectMany(rights => rights.Permissions)).ToFrozenSet(), Scoped = [] };

    /// <summary>Whether both may do the same, wherever.</summary>
    public bool HasSameRights(Operator other) =>
        Role == other.Role
        && Permissions.SetEquals(other.Permissions)
        && Scoped.Length == other.Scoped.Length
        && Scoped.Zip(other.Scoped).All(pair => pair.First.Scope.ToString() == pair.Second.Scope.ToString() && pair.First.Permissions.SetEquals(pair.Second.Permissions));

    /// <summary>For which secrets the person has the permission, where it is not for all.</summary>
    public IEnumerable<AccessScope> ScopesOf(Permission permission) => Scoped.Where(rights => rights.Permissions.Contains(permission)).Select(rights => rights.Scope);
}

/// <summary>Rights on some secrets alone.</summary>
public sealed record ScopedRights(AccessScope Scope, FrozenSet<Permission> Permissions);

/// <summary>Current rights of people; asked again by every use case.</summary>
public interface IOperatorDirectory
{
    /// <summary><see langword="null"/> when the person is not known (any more).</summary>
    ValueTask<Operator?> FindAsync(string operatorId, CancellationToken cancellationToken);
}
