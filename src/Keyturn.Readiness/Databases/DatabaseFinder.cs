using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Databases;

/// <summary>Finds the database of a secret from what AWS, the console's declarations and the tags tell; what is not told stays unknown.</summary>
/// <remarks>"Password management with Amazon RDS and AWS Secrets Manager", RDS User Guide: tags of managed secrets; RDS API reference: MasterUserSecret.</remarks>
public static class DatabaseFinder
{
    /// <summary>Tag with which people declare the database: its DB instance or cluster identifier, or the name of a proxy.</summary>
    public const string Tag = "keyturn:database";

    private static readonly string[] RdsTags = ["aws:rds:primaryDBInstanceArn", "aws:rds:primaryDBClusterArn"];

    /// <summary>The database, or <see langword="null"/> when nothing tells, or not clearly.</summary>
    public static SecretDatabase? Find(EstateSnapshot snapshot, Secret secret) => Look(snapshot, secret).Database;

    /// <summary>The database with what is said against it.</summary>
    public static DatabaseFinding Look(EstateSnapshot snapshot, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(secret);
        var network = snapshot.Network;
        var (here, tag) = (ByConsole(snapshot, secret.Arn), ByTag(secret));
        if ((ByMasterUser(network, secret.Arn) ?? ByRdsTag(secret)) is { } told)
            return new(told, Others(network, told, here, tag));
        if (here is not null && tag is not null && !AreSame(network, here.Id, tag.Id))
            return new(null, [here, tag]);
        return (here ?? tag ?? ByName(network, secret.Name)) is { } found ? new(found, []) : DatabaseFinding.None;
    }

    private static ImmutableArray<SecretDatabase> Others(NetworkEstate network, SecretDatabase told, params ReadOnlySpan<SecretDatabase?> said)
    {
        var others = ImmutableArray.CreateBuilder<SecretDatabase>();
        foreach (var one in said)
        {
            if (one is not null && !AreSame(network, one.Id, told.Id))
                others.Add(one);
        }

        return others.DrainToImmutable();
    }

    /// <summary>A member of a cluster and its cluster are no contradiction.</summary>
    private static bool AreSame(NetworkEstate network, string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || ClusterOf(network, one) == other || ClusterOf(network, other) == one;

    private static string? ClusterOf(NetworkEstate network, string id) => network.Databases.Value?.GetValueOrDefault(id)?.ClusterId;

    private static SecretDatabase? ByMasterUser(NetworkEstate estate, string arn) =>
        DatabaseIndex.Of(estate).OfMasterUser(arn) is { } id ? new(id, DatabaseSource.MasterUserSecret) : null;

    private static SecretDatabase? ByRdsTag(Secret secret)
    {
        var arn = RdsTags.Select(tag => secret.Tags.GetValueOrDefault(tag)).FirstOrDefault(value => value is not null);
        return arn is null ? null : new(arn[(arn.LastIndexOf(':') + 1)..], DatabaseSource.RdsTag);
    }

    private static SecretDatabase? ByConsole(EstateSnapshot snapshot, string arn) =>
        snapshot.DatabaseDeclarations.GetValueOrDefault(arn) is { } declaration ? new(declaration.Database, DatabaseSource.Console) : null;

    private static SecretDatabase? ByTag(Secret secret) =>
        secret.Tags.GetValueOrDefault(Tag)?.Trim() is { Length: > 0 } id ? new(id, DatabaseSource.Declared) : null;

    private static SecretDatabase? ByName(NetworkEstate estate, string name) =>
        DatabaseIndex.Of(estate).InName(name) is { } id ? new(id, DatabaseSource.Name) : null;
}
