using System.Collections.Immutable;
using Amazon.RDS.Model;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Rds;

/// <summary>RDS's answers as facts.</summary>
/// <remarks>Source: Amazon RDS API reference, DBInstance, DBCluster, DBSubnetGroup and DBProxy; ports of proxies: "Using Amazon RDS Proxy", RDS User Guide.</remarks>
internal static class RdsMapping
{
    private const string DualStack = "DUAL";

    public static DatabaseInstance From(DBInstance one) =>
        new(one.DBInstanceIdentifier ?? "", one.Endpoint?.Port, ActiveGroups(one.VpcSecurityGroups), one.DBSubnetGroup?.DBSubnetGroupName ?? "")
        {
            Zone = one.AvailabilityZone,
            SecondaryZone = one.SecondaryAvailabilityZone,
            PubliclyAccessible = one.PubliclyAccessible == true,
            DualStack = one.NetworkType == DualStack,
            Status = one.DBInstanceStatus ?? "",
            Engine = one.Engine,
            Host = one.Endpoint?.Address,
            MasterUserSecretArn = one.MasterUserSecret?.SecretArn,
            StorageKeyArn = one.KmsKeyId,
            ReplicaSource = one.ReadReplicaSourceDBInstanceIdentifier ?? one.ReadReplicaSourceDBClusterIdentifier,
            CertificateUntil = one.CertificateDetails?.ValidTill is { } until ? new DateTimeOffset(until.ToUniversalTime(), TimeSpan.Zero) : null,
            ClusterId = one.DBClusterIdentifier,
        };

    public static DatabaseCluster From(DBCluster one) => new(
        one.DBClusterIdentifier ?? "",
        one.Port,
        ActiveGroups(one.VpcSecurityGroups),
        one.DBSubnetGroup ?? "",
        [.. (one.DBClusterMembers ?? []).OrderByDescending(member => member.IsClusterWriter == true).Select(member => member.DBInstanceIdentifier ?? "")])
    {
        Status = one.Status ?? "",
        DualStack = one.NetworkType == DualStack,
        MasterUserSecretArn = one.MasterUserSecret?.SecretArn,
    };

    public static DatabaseSubnetGroup From(DBSubnetGroup one) =>
        new(one.DBSubnetGroupName ?? "", one.VpcId ?? "", [.. (one.Subnets ?? []).Select(subnet => subnet.SubnetIdentifier ?? "")]);

    public static DatabaseProxy From(DBProxy one) => new(
        one.DBProxyName ?? "",
        one.EngineFamily switch { "MYSQL" => 3306, "POSTGRESQL" => 5432, "SQLSERVER" => 1433, _ => null },
        [.. one.VpcSecurityGroupIds ?? []],
        [.. one.VpcSubnetIds ?? []])
    {
        EngineFamily = one.EngineFamily,
        Status = one.Status?.Value ?? "",
    };

    private static ImmutableArray<string> ActiveGroups(IEnumerable<VpcSecurityGroupMembership>? memberships) =>
        [.. (memberships ?? []).Where(one => one.Status == "active").Select(one => one.VpcSecurityGroupId ?? "")];
}
