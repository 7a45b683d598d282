using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Keyturn.Operations.Access;

/// <summary>Whoever is in a group has a role, everywhere or for some secrets.</summary>
/// <param name="Group">A value of the claim that names groups or roles; compared exactly.</param>
/// <param name="Role">What its members are.</param>
/// <param name="Scope">For which secrets. What is not about one secret, seeing for instance, a scope neither gives nor takes.</param>
public sealed record RoleGrant(string Group, ConsoleRole Role, AccessScope Scope);

/// <summary>All grants of the settings.</summary>
public sealed record RoleGrants(ImmutableArray<RoleGrant> All)
{
    public static RoleGrants None { get; } = new([]);

    /// <summary>The person with the rights that the groups give; <see langword="null"/> when they give none.</summary>
    public Operator? Resolve(string id, string name, ImmutableArray<string> groups)
    {
        ImmutableArray<RoleGrant> mine = [.. All.Where(grant => groups.Contains(grant.Group, StringComparer.Ordinal))];
        if (mine.IsEmpty)
            return null;

        // The lists are shared by all viewers: whoever has any role sees everything.
        var role = mine.Where(grant => grant.Scope.IsEverywhere).Select(grant => grant.Role).Append(ConsoleRole.Viewer).Max();
        return new Operator(id, name, RoleTable.Of(role))
        {
            Role = role,
            Scoped = [.. mine.Where(grant => !grant.Scope.IsEverywhere && grant.Role > role).Select(grant => new ScopedRights(grant.Scope, AboutSecrets(grant.Role)))],
        };
    }

    private static FrozenSet<Permission> AboutSecrets(ConsoleRole role) => RoleTable.Of(role).Where(RoleTable.IsAboutASecret).ToFrozenSet();
}
