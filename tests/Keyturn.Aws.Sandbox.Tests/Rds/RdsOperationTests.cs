using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Tests.Rds;

public sealed class RdsOperationTests : IAsyncDisposable
{
    private readonly NetworkBench _bench = new();

    [Fact]
    public void DescribeDBInstances_OfTheOrders_IsMultiAzBehindItsGroup()
    {
        var orders = _bench.Rds("DescribeDBInstances", "DBInstanceIdentifier=Keyturn-Orders").List("DBInstances").ShouldHaveSingleItem();

        orders["Endpoint"].Text("Address").ShouldBe(ArticleNetwork.Orders.Host);
        orders["Endpoint"].Text("Port").ShouldBe("1521");
        (orders.Text("MultiAZ"), orders.Text("AvailabilityZone"), orders.Text("SecondaryAvailabilityZone")).ShouldBe(("true", "ap-northeast-1a", "ap-northeast-1c"));
        orders.Each("VpcSecurityGroups", "VpcSecurityGroupId").ShouldBe([ArticleNetwork.DatabaseGroup]);
        orders.Text("KmsKeyId").ShouldBe(ArticleNetwork.KeyArn);
        var group = _bench.Rds("DescribeDBSubnetGroups", $"DBSubnetGroupName={orders["DBSubnetGroup"].Text("DBSubnetGroupName")}").List("DBSubnetGroups").ShouldHaveSingleItem();
        group.Each("Subnets", "SubnetIdentifier").ShouldBe(ArticleNetwork.Orders.SubnetIds);
    }

    [Fact]
    public void DescribeDBInstances_ManagedPassword_NamesItsSecret() =>
        _bench.Rds("DescribeDBInstances", "DBInstanceIdentifier=keyturn-inventory").List("DBInstances")[0]["MasterUserSecret"].Text("SecretArn")
            .ShouldBe(_bench.World.Secret("rds!db-5f1c0f4e-8a7d-4f0e-9d57-1f1f6a0d6a9b").Arn);

    [Theory]
    [InlineData("engine", "mysql", 3)]
    [InlineData("db-instance-id", "keyturn-orders", 1)]
    [InlineData("db-cluster-id", "nobody", 0)]
    public void DescribeDBInstances_Filtered_LeavesTheMatches(string filter, string value, int count) =>
        _bench.Rds("DescribeDBInstances", $"Filters.Filter.1.Name={filter}&Filters.Filter.1.Values.Value.1={value}").List("DBInstances").Count.ShouldBe(count);

    [Fact]
    public void DescribeDBInstances_InPages_GivesEachOnce()
    {
        for (var number = 0; number < 30; number++)
            _bench.Network.DbInstances.Add(new DbInstanceRecord { Id = $"more-{number}", Engine = "mysql", SubnetGroup = "none", CreatedAt = _bench.World.World.Now });
        var (seen, form) = (new List<string>(), "MaxRecords=20");
        for (var more = true; more;)
        {
            var page = _bench.Rds("DescribeDBInstances", form);
            seen.AddRange(page.Each("DBInstances", "DBInstanceIdentifier"));
            more = page.ContainsKey("Marker");
            if (more) form = $"MaxRecords=20&Marker={Uri.EscapeDataString(page.Text("Marker"))}";
        }

        seen.ShouldBe(_bench.Network.DbInstances.All.Select(one => one.Id));
    }

    [Theory]
    [InlineData("DescribeDBInstances", "DBInstanceIdentifier=nobody", "DBInstanceNotFound", 404)]
    [InlineData("DescribeDBInstances", "MaxRecords=19", "InvalidParameterValue", 400)]
    [InlineData("DescribeDBInstances", "MaxRecords=101", "InvalidParameterValue", 400)]
    [InlineData("DescribeDBInstances", "Marker=nobody", "InvalidParameterValue", 400)]
    [InlineData("DescribeDBInstances", "Filters.Filter.1.Name=colour&Filters.Filter.1.Values.Value.1=red", "InvalidParameterValue", 400)]
    [InlineData("DescribeDBClusters", "DBClusterIdentifier=nobody", "DBClusterNotFoundFault", 404)]
    [InlineData("DescribeDBSubnetGroups", "DBSubnetGroupName=nobody", "DBSubnetGroupNotFoundFault", 404)]
    [InlineData("DescribeDBProxies", "DBProxyName=nobody", "DBProxyNotFoundFault", 404)]
    [InlineData("DescribeDBProxyTargets", "DBProxyName=nobody", "DBProxyNotFoundFault", 404)]
    [InlineData("DescribeDBProxyTargets", "", "MissingParameter", 400)]
    [InlineData("ModifyDBInstance", "DBInstanceIdentifier=keyturn-orders&DBInstanceClass=db.r6i.large", "InvalidParameterValue", 400)]
    [InlineData("ModifyDBInstance", "", "MissingParameter", 400)]
    [InlineData("ModifyDBInstance", "DBInstanceIdentifier=nobody", "DBInstanceNotFound", 404)]
    [InlineData("ModifyDBInstance", "DBInstanceIdentifier=keyturn-orders&VpcSecurityGroupIds.VpcSecurityGroupId.1=sg-0", "InvalidParameterValue", 400)]
    public void Operations_AskedWrongly_AreRefused(string action, string form, string code, int status)
    {
        var refusal = NetworkBench.Refusal(() => _bench.Rds(action, form));

        (refusal.Code, refusal.Status).ShouldBe((code, status));
    }

    [Fact]
    public void DescribeDBClusters_TellsTheWriterFirst()
    {
        _bench.Network.DbClusters.Add(new DbClusterRecord
        {
            Id = "ledger", Engine = "aurora-postgresql", Address = "ledger.cluster-abc.ap-northeast-1.rds.amazonaws.com", Port = 5432, SubnetGroup = "keyturn-databases",
            GroupIds = [ArticleNetwork.DatabaseGroup], Members = ["ledger-2", "ledger-1"], NetworkType = "DUAL", CreatedAt = _bench.World.World.Now,
        });

        var cluster = _bench.Rds("DescribeDBClusters").List("DBClusters").ShouldHaveSingleItem();

        cluster.List("DBClusterMembers").Select(member => (member.Text("DBInstanceIdentifier"), member.Text("IsClusterWriter"))).ShouldBe([("ledger-2", "true"), ("ledger-1", "false")]);
        cluster.Text("NetworkType").ShouldBe("DUAL");
        cluster.Text("ReaderEndpoint").ShouldBe("ledger.cluster-ro-abc.ap-northeast-1.rds.amazonaws.com");
    }

    [Fact]
    public void DescribeDBProxyTargets_OfTheShop_FollowTheDatabase()
    {
        _bench.Rds("DescribeDBProxies").Each("DBProxies", "DBProxyName").ShouldBe(["keyturn-shop-proxy"]);
        Target().ShouldBe(("keyturn-shop", "AVAILABLE"));
        _bench.Network.DbInstances.Find("keyturn-shop").ShouldNotBeNull().Status = "stopped";

        Target().ShouldBe(("keyturn-shop", "UNAVAILABLE"));
    }

    [Fact]
    public void ModifyDBInstance_Groups_ReachTheInterfacesOfThatDatabaseAlone()
    {
        _bench.Rds("ModifyDBInstance", $"DBInstanceIdentifier=keyturn-orders&VpcSecurityGroupIds.VpcSecurityGroupId.1={ArticleNetwork.WebGroup}&ApplyImmediately=true")["DBInstance"]
            .Each("VpcSecurityGroups", "VpcSecurityGroupId").ShouldBe([ArticleNetwork.WebGroup]);

        var faces = _bench.Ec2("DescribeNetworkInterfaces", "Filter.1.Name=description&Filter.1.Value.1=RDSNetworkInterface").List("networkInterfaceSet");
        faces.Count(face => face.Each("groupSet", "groupId").Contains(ArticleNetwork.WebGroup)).ShouldBe(2);
        faces.Count.ShouldBeGreaterThan(2);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private (string Database, string State) Target()
    {
        var target = _bench.Rds("DescribeDBProxyTargets", "DBProxyName=keyturn-shop-proxy").List("Targets").ShouldHaveSingleItem();
        return (target.Text("RdsResourceId"), target["TargetHealth"].Text("State"));
    }
}
