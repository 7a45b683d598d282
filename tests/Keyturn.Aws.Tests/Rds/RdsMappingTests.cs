using Amazon.RDS.Model;
using Keyturn.Aws.Rds;

namespace Keyturn.Aws.Tests.Rds;

public sealed class RdsMappingTests
{
    [Fact]
    public void From_Instance_KeepsWhatAPathAndARotationMeet()
    {
        var database = RdsMapping.From(new DBInstance
        {
            DBInstanceIdentifier = "orders",
            Endpoint = new() { Address = "orders.abc.ap-northeast-1.rds.amazonaws.com", Port = 1521 },
            VpcSecurityGroups =
            [
                new() { VpcSecurityGroupId = "sg-1", Status = "active" },
                new() { VpcSecurityGroupId = "sg-2", Status = "removing" },
                new() { VpcSecurityGroupId = "sg-3", Status = "adding" },
            ],
            DBSubnetGroup = new() { DBSubnetGroupName = "private" },
            AvailabilityZone = "ap-northeast-1a",
            SecondaryAvailabilityZone = "ap-northeast-1c",
            PubliclyAccessible = true,
            NetworkType = "DUAL",
            DBInstanceStatus = "modifying",
            Engine = "oracle-ee",
            MasterUserSecret = new() { SecretArn = "arn:secret" },
            KmsKeyId = "arn:key",
            DBClusterIdentifier = "cluster",
        });

        (database.Id, database.Port, database.SubnetGroup, database.Host, database.Engine).ShouldBe(("orders", 1521, "private", "orders.abc.ap-northeast-1.rds.amazonaws.com", "oracle-ee"));
        database.GroupIds.ShouldBe(["sg-1"]);
        (database.Zone, database.SecondaryZone, database.PubliclyAccessible, database.DualStack).ShouldBe(("ap-northeast-1a", "ap-northeast-1c", true, true));
        (database.Status, database.MasterUserSecretArn, database.StorageKeyArn, database.ClusterId).ShouldBe(("modifying", "arn:secret", "arn:key", "cluster"));
    }

    [Fact]
    public void From_InstanceThatIsBeingCreated_HasNoPortRatherThanTheEnginesOwn()
    {
        var database = RdsMapping.From(new DBInstance { DBInstanceIdentifier = "orders", DBInstanceStatus = "creating", Engine = "postgres", NetworkType = "IPV4" });

        (database.Port, database.Host, database.Zone, database.MasterUserSecretArn, database.ClusterId).ShouldBe((null, null, null, null, null));
        (database.PubliclyAccessible, database.DualStack, database.Status).ShouldBe((false, false, "creating"));
        database.GroupIds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("source", null, "source")]
    [InlineData(null, "cluster", "cluster")]
    [InlineData(null, null, null)]
    public void From_AReadReplica_NamesWhatItCopies(string? instance, string? cluster, string? source) =>
        RdsMapping.From(new DBInstance { ReadReplicaSourceDBInstanceIdentifier = instance, ReadReplicaSourceDBClusterIdentifier = cluster }).ReplicaSource.ShouldBe(source);

    [Fact]
    public void From_ACertificate_KeepsUntilWhenItIsValid()
    {
        var until = new DateTime(2027, 5, 1, 12, 0, 0, DateTimeKind.Utc);

        RdsMapping.From(new DBInstance { CertificateDetails = new() { ValidTill = until } }).CertificateUntil.ShouldBe(new DateTimeOffset(2027, 5, 1, 12, 0, 0, TimeSpan.Zero));
        RdsMapping.From(new DBInstance()).CertificateUntil.ShouldBeNull();
    }

    [Fact]
    public void From_InstanceWithoutAStatus_IsNotCalledAvailable() => RdsMapping.From(new DBInstance()).Status.ShouldBeEmpty();

    [Fact]
    public void From_Cluster_HasItsWriterFirst()
    {
        var cluster = RdsMapping.From(new DBCluster
        {
            DBClusterIdentifier = "orders",
            Port = 5432,
            VpcSecurityGroups = [new() { VpcSecurityGroupId = "sg-1", Status = "active" }, new() { VpcSecurityGroupId = "sg-2", Status = "removing" }],
            DBSubnetGroup = "private",
            DBClusterMembers =
            [
                new() { DBInstanceIdentifier = "reader-1", IsClusterWriter = false },
                new() { DBInstanceIdentifier = "reader-2" },
                new() { DBInstanceIdentifier = "writer", IsClusterWriter = true },
            ],
            Status = "available",
            NetworkType = "DUAL",
            MasterUserSecret = new() { SecretArn = "arn:secret" },
        });

        (cluster.Id, cluster.Port, cluster.SubnetGroup, cluster.Status, cluster.DualStack, cluster.MasterUserSecretArn).ShouldBe(("orders", 5432, "private", "available", true, "arn:secret"));
        cluster.GroupIds.ShouldBe(["sg-1"]);
        cluster.Members.ShouldBe(["writer", "reader-1", "reader-2"]);
    }

    [Fact]
    public void From_ClusterWithNothing_IsEmptyAndNotAvailable()
    {
        var cluster = RdsMapping.From(new DBCluster { DBClusterIdentifier = "orders" });

        (cluster.Port, cluster.Status, cluster.DualStack, cluster.MasterUserSecretArn).ShouldBe((null, "", false, null));
        cluster.Members.ShouldBeEmpty();
        cluster.GroupIds.ShouldBeEmpty();
    }

    [Fact]
    public void From_SubnetGroup_KeepsItsSubnets()
    {
        var group = RdsMapping.From(new DBSubnetGroup { DBSubnetGroupName = "private", VpcId = "vpc-1", Subnets = [new() { SubnetIdentifier = "subnet-1" }, new() { SubnetIdentifier = "subnet-2" }] });

        (group.Name, group.VpcId).ShouldBe(("private", "vpc-1"));
        group.SubnetIds.ShouldBe(["subnet-1", "subnet-2"]);
    }

    [Theory]
    [InlineData("MYSQL", 3306)]
    [InlineData("POSTGRESQL", 5432)]
    [InlineData("SQLSERVER", 1433)]
    [InlineData("NEWSQL", null)]
    [InlineData(null, null)]
    public void From_Proxy_ListensOnThePortOfItsEngineFamily(string? family, int? port)
    {
        var proxy = RdsMapping.From(new DBProxy { DBProxyName = "p", EngineFamily = family, VpcSecurityGroupIds = ["sg-1"], VpcSubnetIds = ["subnet-1"], Status = "available" });

        (proxy.Name, proxy.Port, proxy.Status).ShouldBe(("p", port, "available"));
        proxy.GroupIds.ShouldBe(["sg-1"]);
        proxy.SubnetIds.ShouldBe(["subnet-1"]);
    }
}
