using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks;

/// <summary>A check of the database that the secret belongs to: of each instance, when it is a cluster.</summary>
public abstract class DatabaseCheck : ReadinessCheck
{
    private protected DatabaseCheck()
    {
    }

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) =>
        [new("rds:DescribeDBInstances", context.Snapshot.Network.Databases), new("rds:DescribeDBClusters", context.Snapshot.Network.Clusters)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.Database is not { } database)
            return [DatabaseOpen(context.DatabaseFinding)];
        if (context.Snapshot.Network.Proxies.Value?.ContainsKey(database.Id) == true)
            return [Shared(CheckOutcome.NotApplicable, "database-is-proxy", database.Id)];

        if (DatabaseAddress.Parse(database.Id) is not null)
            return [Shared(CheckOutcome.Unknown, "database-elsewhere", database.Id)];

        return context.Instances is { IsEmpty: false } instances
            ? instances.Select(instance => Answer(context, instance))
            : [Shared(CheckOutcome.Unknown, "database-not-found", database.Id)];
    }

    private protected abstract CheckFinding Answer(CheckContext context, DatabaseInstance instance);
}
