using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Databases;

/// <summary>Finds the database of a secret from what AWS and the tags tell; what is not told stays unknown.</summary>
/// <remarks>"Password management with Amazon RDS and AWS Secrets Manager", RDS User Guide: tags of managed secrets; RDS API reference: MasterUserSecret.</remarks>
public static class DatabaseFinder
{
    /// <summary>Tag with which people declare the database: its DB instance or cluster identifier, or the name of a proxy.</summary>
    public const string Tag = "keyturn:database";

    private static readonly string[] RdsTags = ["aws:rds:primaryDBInstanceArn", "aws:rds:primaryDBClusterArn"];

    /// <summary>The database, or <see langword="null"/> when nothing tells.</summary>
    public static SecretDatabase? Find(NetworkEstate estate, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(secret);
        return ByMasterUser(estate, secret.Arn) ?? ByRdsTag(secret) ?? ByDeclaration(secret) ?? ByName(estate, secret.Name);
    }

    private static SecretDatabase? ByMasterUser(NetworkEstate estate, string arn)
    {
        var cluster = estate.Clusters.Value?.Values.FirstOrDefault(one => one.MasterUserSecretArn == arn)?.Id;
        var id = cluster ?? estate.Databases.Value?.Values.FirstOrDefault(one => one.MasterUserSecretArn == arn)?.Id;
        return id is null ? null : new(id, DatabaseSource.MasterUserSecret);
    }

    private static SecretDatabase? ByRdsTag(Secret secret)
    {
        var arn = RdsTags.Select(tag => secret.Tags.GetValueOrDefault(tag)).FirstOrDefault(value => value is not null);
        return arn is null ? null : new(arn[(arn.LastIndexOf(':') + 1)..], DatabaseSource.RdsTag);
    }

    private static SecretDatabase? ByDeclaration(Secret secret) =>
        secret.Tags.GetValueOrDefault(Tag)?.Trim() is { Length: > 0 } id ? new(id, DatabaseSource.Declared) : null;

    private static SecretDatabase? ByName(NetworkEstate estate, string name)
    {
        var segments = name.Split('/');
        var ids = (estate.Databases.Value?.Values.Where(one => one.ClusterId is null).Select(one => one.Id) ?? [])
            .Concat(estate.Clusters.Value?.Keys ?? [])
            .Where(id => segments.Contains(id, StringComparer.OrdinalIgnoreCase)).Take(2).ToList();
        return ids is [var only] ? new(only, DatabaseSource.Name) : null;
    }
}
