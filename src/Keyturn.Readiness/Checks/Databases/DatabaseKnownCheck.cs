using Keyturn.Readiness.Databases;

namespace Keyturn.Readiness.Checks.Databases;

/// <summary>It is not certain which database the secret belongs to.</summary>
public sealed class DatabaseKnownCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "database-known";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) =>
        [new("rds:DescribeDBInstances", context.Snapshot.Network.Databases), new("rds:DescribeDBClusters", context.Snapshot.Network.Clusters), new("rds:DescribeDBProxies", context.Snapshot.Network.Proxies)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.Database is not { } database)
            return [Shared(CheckOutcome.Unknown, "database-not-told")];

        var network = context.Snapshot.Network;
        var exists = network.Databases.Value!.ContainsKey(database.Id) || network.Clusters.Value!.ContainsKey(database.Id) || network.Proxies.Value!.ContainsKey(database.Id);
        return [!exists ? Bad("gone", database.Id) : database.Source == DatabaseSource.Name ? Bad("name", database.Id) : Pass("ok", database.Id)];
    }
}
