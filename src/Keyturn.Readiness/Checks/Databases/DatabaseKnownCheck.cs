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
            return [DatabaseOpen(context.DatabaseFinding)];

        return [Own(context, database), .. context.DatabaseFinding.Others.Select(other => Bad("contradicted", database.Id, other.Id))];
    }

    private CheckFinding Own(CheckContext context, SecretDatabase database)
    {
        var network = context.Snapshot.Network;
        var exists = DatabaseAddress.Parse(database.Id) is not null
            || network.Databases.Value!.ContainsKey(database.Id) || network.Clusters.Value!.ContainsKey(database.Id) || network.Proxies.Value!.ContainsKey(database.Id);
        return !exists ? Bad("gone", database.Id)
            : database.Source == DatabaseSource.Name ? Bad("name", database.Id)
            : database.Source == DatabaseSource.Console ? Pass("declared", database.Id)
            : Pass("ok", database.Id);
    }
}
