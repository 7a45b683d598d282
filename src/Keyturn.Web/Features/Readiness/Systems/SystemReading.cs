using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Features.Readiness.Systems;

/// <summary>Reads the picture of a secret from its readiness.</summary>
public static class SystemReading
{
    /// <summary>More would be a hairball: the table has them all.</summary>
    public const int MostDrawn = 6;

    private const string DefaultKey = "aws/secretsmanager";

    /// <summary>The picture. Rotation is drawn whatever else is; of those who read, the worst.</summary>
    public static SystemPicture Of(SecretReadiness readiness)
    {
        ArgumentNullException.ThrowIfNull(readiness);
        var network = readiness.Network;
        ImmutableArray<SystemConsumer> all = [.. readiness.Consumers.Select(one => new SystemConsumer(one.Pair, one.Relation.HasFlag(Relation.Rotates) ? SystemPath.Rotation : SystemPath.Read, ConsumerSubnets.Of(network, one.Pair.Consumer.Place)))];
        var drawn = all.OrderByDescending(one => one.Path == SystemPath.Rotation).ThenBy(one => one.Pair.Overall).Take(MostDrawn).ToHashSet();
        var database = readiness.Consumers.Select(one => one.Pair.Database).FirstOrDefault(one => one is not null)?.Id;
        return new(
            readiness.Secret.Name,
            KeyOf(readiness.Secret.KmsKeyId),
            WayOf(network, all),
            database,
            SubnetsOf(network, database),
            [.. all.Where(drawn.Contains).OrderBy(one => one.Path).ThenBy(one => string.Join(' ', one.Subnets), StringComparer.Ordinal).ThenBy(one => one.Pair.Consumer.Kind).ThenBy(one => one.Pair.Consumer.Name, StringComparer.Ordinal)],
            [.. all.Where(one => !drawn.Contains(one)).GroupBy(one => one.Pair.Consumer.Kind).OrderBy(group => group.Key).Select(group => new SystemRest(group.Key, group.Count()))],
            all);
    }

    // Account and Region stand at the top of the page already.
    private static string KeyOf(string? key) => key is null ? DefaultKey : key.StartsWith("arn:", StringComparison.Ordinal) ? key[(key.LastIndexOf(':') + 1)..] : key;

    private static string WayOf(NetworkEstate network, ImmutableArray<SystemConsumer> all) =>
        string.Join(", ", all.Select(one => WayOf(network, one.Pair.Endpoint)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string WayOf(NetworkEstate network, ReachabilityCheck check) => EndpointReading.Of(network, check).EndpointId ?? SystemWords.Of(check);

    private static ImmutableArray<string> SubnetsOf(NetworkEstate network, string? database) =>
        database is null ? []
        : network.Proxies.Value?.GetValueOrDefault(database)?.SubnetIds
            ?? (GroupOf(network, database) is { } group ? network.SubnetGroups.Value?.GetValueOrDefault(group)?.SubnetIds ?? [] : []);

    private static string? GroupOf(NetworkEstate network, string database) =>
        network.Clusters.Value?.GetValueOrDefault(database)?.SubnetGroup ?? network.Databases.Value?.GetValueOrDefault(database)?.SubnetGroup;
}
