using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>The operations of RDS that the sandbox answers: what the network sees of databases.</summary>
public static class RdsService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("rds", WireProtocol.Query, "http://rds.amazonaws.com/doc/2014-10-31/",
    [
        new DescribeDBClustersOperation(),
        new DescribeDBInstancesOperation(),
        new DescribeDBProxiesOperation(),
        new DescribeDBProxyTargetsOperation(),
        new DescribeDBSubnetGroupsOperation(),
        new ModifyDBInstanceOperation(),
    ])
    {
        ItemNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DBInstances"] = "DBInstance",
            ["DBClusters"] = "DBCluster",
            ["DBSubnetGroups"] = "DBSubnetGroup",
            ["VpcSecurityGroups"] = "VpcSecurityGroupMembership",
            ["DBSecurityGroups"] = "DBSecurityGroup",
            ["DBClusterMembers"] = "DBClusterMember",
            ["Subnets"] = "Subnet",
            ["TagList"] = "Tag",
        },
    };
}
