using System.Collections.Immutable;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Operations.Databases;

/// <summary>What kind of resource of RDS a database is.</summary>
public enum DatabaseKind
{
    /// <summary>A DB instance that belongs to no cluster.</summary>
    Instance,

    /// <summary>A DB cluster.</summary>
    Cluster,

    /// <summary>An RDS proxy.</summary>
    Proxy,
}

/// <summary>A database of the estate that can be declared.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Engine">RDS's name of its engine.</param>
/// <param name="Port">TCP port.</param>
public sealed record EstateDatabase(string Id, DatabaseKind Kind, string? Engine, int? Port)
{
    /// <summary>Clusters, instances and proxies by name; members stand for their cluster.</summary>
    public static ImmutableArray<EstateDatabase> Of(NetworkEstate network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var instances = network.Databases.Value?.Values ?? [];
        return
        [
            .. instances.Where(one => one.ClusterId is null).Select(one => new EstateDatabase(one.Id, DatabaseKind.Instance, one.Engine, one.Port))
                .Concat((network.Clusters.Value?.Values ?? []).Select(one => new EstateDatabase(one.Id, DatabaseKind.Cluster, EngineOf(network, one), one.Port)))
                .Concat((network.Proxies.Value?.Values ?? []).Select(one => new EstateDatabase(one.Name, DatabaseKind.Proxy, one.EngineFamily, one.Port)))
                .OrderBy(one => one.Id, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Whether every call was answered without which there may be more databases.</summary>
    public static bool AreComplete(NetworkEstate network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network is { Databases.Value: not null, Clusters.Value: not null, Proxies.Value: not null };
    }

    /// <summary>The identifier that a person means: as RDS writes it, or that of the instance which listens at this address.</summary>
    /// <returns><see langword="null"/> when the estate has none such.</returns>
    internal static string? Find(NetworkEstate network, NamedDatabase named)
    {
        var ids = (network.Databases.Value?.Keys ?? []).Concat(network.Clusters.Value?.Keys ?? []).Concat(network.Proxies.Value?.Keys ?? []);
        return named.Id?.Trim() is { } id
            ? ids.FirstOrDefault(one => string.Equals(one, id, StringComparison.OrdinalIgnoreCase))
            : DatabaseAddress.Of(named.Host ?? "", named.Port ?? 0) is { } address
                ? network.Databases.Value?.Values.FirstOrDefault(one => one.Port == address.Port && string.Equals(one.Host, address.Host, StringComparison.OrdinalIgnoreCase))?.Id
                : null;
    }

    private static string? EngineOf(NetworkEstate network, DatabaseCluster cluster) =>
        cluster.Members.Select(id => network.Databases.Value?.GetValueOrDefault(id)?.Engine).FirstOrDefault(engine => engine is not null);
}
