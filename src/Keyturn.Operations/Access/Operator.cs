using System.Collections.Frozen;

namespace Keyturn.Operations.Access;

/// <summary>A person at the console.</summary>
/// <param name="Id">Stable id, fit for STS SourceIdentity.</param>
/// <param name="DisplayName">As people read it.</param>
/// <param name="Permissions">What the person may do now.</param>
public sealed record Operator(string Id, string DisplayName, FrozenSet<Permission> Permissions)
{
    public bool May(Permission permission) => Permissions.Contains(permission);
}

/// <summary>Current rights of people; asked again by every use case.</summary>
public interface IOperatorDirectory
{
    /// <summary><see langword="null"/> when the person is not known (any more).</summary>
    ValueTask<Operator?> FindAsync(string operatorId, CancellationToken cancellationToken);
}
