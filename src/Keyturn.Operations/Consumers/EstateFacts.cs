using System.Runtime.CompilerServices;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Consumers;

/// <summary>The facts that readiness answers rest on, told apart by identity: while these are the same, so are the answers.</summary>
/// <param name="Network">The network.</param>
/// <param name="Permissions">Roles, keys and policies.</param>
/// <param name="Secrets">The secrets.</param>
internal readonly record struct EstateFacts(object Network, object Permissions, object? Secrets)
{
    public static EstateFacts Of(EstateSnapshot snapshot) => new(snapshot.Network, snapshot.Permissions, snapshot.Secrets.Value);

    public bool Equals(EstateFacts other) =>
        ReferenceEquals(Network, other.Network) && ReferenceEquals(Permissions, other.Permissions) && ReferenceEquals(Secrets, other.Secrets);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Network), RuntimeHelpers.GetHashCode(Permissions), RuntimeHelpers.GetHashCode(Secrets));
}
