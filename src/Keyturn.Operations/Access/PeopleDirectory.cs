using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Access;

/// <summary>Rights of those who have signed in: the groups of their last sign-in, through the grants of the settings. Nobody else has any.</summary>
public sealed class PeopleDirectory(IPeopleStore store, RoleGrants grants) : IOperatorDirectory
{
    public async ValueTask<Operator?> FindAsync(string operatorId, CancellationToken cancellationToken) =>
        await store.FindAsync(operatorId, cancellationToken) is { Removed: null } person ? grants.Resolve(person.Id, person.Name, person.Groups) : null;
}
