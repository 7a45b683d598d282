using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Access;

/// <summary>Rights of those who have signed in: the groups of their last sign-in, through the grants of the settings. Who came in with the sealed code has those of break-glass; nobody else has any.</summary>
public sealed class PeopleDirectory(IPeopleStore store, RoleGrants grants, TimeProvider time) : IOperatorDirectory
{
    public async ValueTask<Operator?> FindAsync(string operatorId, CancellationToken cancellationToken) =>
        await store.FindAsync(operatorId, cancellationToken) is { Removed: null } person
            ? BreakGlassPerson.Is(person) ? BreakGlassPerson.RightsOf(person, time.GetUtcNow()) : grants.Resolve(person.Id, person.Name, person.Groups)
            : null;
}
