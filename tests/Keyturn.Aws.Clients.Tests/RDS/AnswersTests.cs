using Amazon.RDS;
using Amazon.RDS.Model;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.RDS;

/// <summary>Answers of RDS written out by hand. Its lists name their items by what they are, not "member".</summary>
public sealed class AnswersTests
{
    [Fact]
    public async Task DescribeDBInstances_NetworkAndManagedSecret_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(
            """
            <DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/">
              <DescribeDBInstancesResult>
                <DBInstances>
                  <DBInstance>
                    <DBInstanceIdentifier>orders</DBInstanceIdentifier><Engine>postgres</Engine><PubliclyAccessible>false</PubliclyAccessible>
                    <Endpoint><Address>orders.abc.ap-northeast-1.rds.amazonaws.com</Address><Port>5432</Port><HostedZoneId>Z1</HostedZoneId></Endpoint>
                    <InstanceCreateTime>2026-11-23T12:00:00.250Z</InstanceCreateTime>
                    <VpcSecurityGroups><VpcSecurityGroupMembership><VpcSecurityGroupId>sg-1</VpcSecurityGroupId><Status>active</Status></VpcSecurityGroupMembership></VpcSecurityGroups>
                    <DBSubnetGroup>
                      <DBSubnetGroupName>db</DBSubnetGroupName><VpcId>vpc-1</VpcId>
                      <Subnets>
                        <Subnet><SubnetIdentifier>subnet-1</SubnetIdentifier><SubnetAvailabilityZone><Name>ap-northeast-1a</Name></SubnetAvailabilityZone><SubnetStatus>Active</SubnetStatus></Subnet>
                        <Subnet><SubnetIdentifier>subnet-2</SubnetIdentifier></Subnet>
                      </Subnets>
                    </DBSubnetGroup>
                    <MasterUserSecret><SecretArn>arn:secret</SecretArn><SecretStatus>active</SecretStatus><KmsKeyId>key</KmsKeyId></MasterUserSecret>
                    <PendingModifiedValues/><TagList><Tag><Key>team</Key><Value>dba</Value></Tag></TagList>
                    <EnabledCloudwatchLogsExports><member>postgresql</member></EnabledCloudwatchLogsExports>
                  </DBInstance>
                </DBInstances>
                <Marker>next</Marker>
              </DescribeDBInstancesResult>
              <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
            </DescribeDBInstancesResponse>
            """));
        using var client = server.Rds();

        var answer = await client.DescribeDBInstancesAsync(
            new DescribeDBInstancesRequest { Filters = [new Filter { Name = "db-cluster-id", Values = ["a", "b"] }], MaxRecords = 100 }, TestContext.Current.CancellationToken);

        server.Request.Body.ShouldBe(
            "Action=DescribeDBInstances&Version=2014-10-31&Filters.Filter.1.Name=db-cluster-id&Filters.Filter.1.Values.Value.1=a&Filters.Filter.1.Values.Value.2=b&MaxRecords=100");
        answer.Marker.ShouldBe("next");
        var instance = answer.DBInstances.ShouldNotBeNull().ShouldHaveSingleItem();
        (instance.DBInstanceIdentifier, instance.Engine, instance.PubliclyAccessible).ShouldBe(("orders", "postgres", false));
        instance.InstanceCreateTime.ShouldBe(new DateTime(2026, 11, 23, 12, 0, 0, 250, DateTimeKind.Utc));
        var endpoint = instance.Endpoint.ShouldNotBeNull();
        (endpoint.Address, endpoint.Port).ShouldBe(("orders.abc.ap-northeast-1.rds.amazonaws.com", 5432));
        instance.VpcSecurityGroups.ShouldNotBeNull().ShouldHaveSingleItem().VpcSecurityGroupId.ShouldBe("sg-1");
        var group = instance.DBSubnetGroup.ShouldNotBeNull();
        group.VpcId.ShouldBe("vpc-1");
        group.Subnets.ShouldNotBeNull().Select(s => s.SubnetIdentifier).ShouldBe(["subnet-1", "subnet-2"]);
        group.Subnets[0].SubnetAvailabilityZone.ShouldNotBeNull().Name.ShouldBe("ap-northeast-1a");
        var secret = instance.MasterUserSecret.ShouldNotBeNull();
        (secret.SecretArn, secret.SecretStatus, secret.KmsKeyId).ShouldBe(("arn:secret", "active", "key"));
        instance.PendingModifiedValues.ShouldNotBeNull().DBInstanceClass.ShouldBeNull();
        instance.EnabledCloudwatchLogsExports.ShouldBe(["postgresql"]);
        instance.MultiAZ.ShouldBeNull();
    }

    [Fact]
    public async Task DescribeDBClusters_MembersAndEndpoints_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(
            """
            <DescribeDBClustersResponse><DescribeDBClustersResult><DBClusters><DBCluster>
              <DBClusterIdentifier>c</DBClusterIdentifier><Endpoint>w.example</Endpoint><ReaderEndpoint>r.example</ReaderEndpoint><Port>3306</Port>
              <AvailabilityZones><AvailabilityZone>a</AvailabilityZone><AvailabilityZone>b</AvailabilityZone></AvailabilityZones>
              <DBClusterMembers><DBClusterMember><DBInstanceIdentifier>i-1</DBInstanceIdentifier><IsClusterWriter>true</IsClusterWriter></DBClusterMember></DBClusterMembers>
              <ServerlessV2ScalingConfiguration><MinCapacity>0.5</MinCapacity><MaxCapacity>16</MaxCapacity></ServerlessV2ScalingConfiguration>
              <ActivityStreamStatus>stopped</ActivityStreamStatus>
            </DBCluster></DBClusters></DescribeDBClustersResult></DescribeDBClustersResponse>
            """));
        using var client = server.Rds();

        var cluster = (await client.DescribeDBClustersAsync(new DescribeDBClustersRequest { IncludeShared = false }, TestContext.Current.CancellationToken))
            .DBClusters.ShouldNotBeNull().ShouldHaveSingleItem();

        server.Request.Body.ShouldBe("Action=DescribeDBClusters&Version=2014-10-31&IncludeShared=false");
        (cluster.Endpoint, cluster.ReaderEndpoint, cluster.Port).ShouldBe(("w.example", "r.example", 3306));
        cluster.AvailabilityZones.ShouldBe(["a", "b"]);
        cluster.DBClusterMembers.ShouldNotBeNull().ShouldHaveSingleItem().IsClusterWriter.ShouldBe(true);
        cluster.ServerlessV2ScalingConfiguration.ShouldNotBeNull().MinCapacity.ShouldBe(0.5);
        cluster.ActivityStreamStatus.ShouldBe(ActivityStreamStatus.Stopped);
    }

    [Fact]
    public async Task DescribeDBProxies_SecretsOfUsers_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(
            """
            <DescribeDBProxiesResponse><DescribeDBProxiesResult><DBProxies><member>
              <DBProxyName>p</DBProxyName><Status>available</Status><VpcSubnetIds><member>subnet-1</member></VpcSubnetIds>
              <Auth><member><SecretArn>arn:secret</SecretArn><AuthScheme>SECRETS</AuthScheme><IAMAuth>DISABLED</IAMAuth></member></Auth><RequireTLS>true</RequireTLS>
            </member></DBProxies></DescribeDBProxiesResult></DescribeDBProxiesResponse>
            """));
        using var client = server.Rds();

        var proxy = (await client.DescribeDBProxiesAsync(new DescribeDBProxiesRequest(), TestContext.Current.CancellationToken)).DBProxies.ShouldNotBeNull().ShouldHaveSingleItem();

        (proxy.DBProxyName, proxy.Status, proxy.RequireTLS).ShouldBe(("p", DBProxyStatus.Available, true));
        proxy.VpcSubnetIds.ShouldBe(["subnet-1"]);
        var auth = proxy.Auth.ShouldNotBeNull().ShouldHaveSingleItem();
        (auth.SecretArn, auth.AuthScheme, auth.IAMAuth).ShouldBe(("arn:secret", AuthScheme.SECRETS, IAMAuthMode.DISABLED));
    }

    [Fact]
    public async Task Overloads_WithoutARequest_SendTheSame()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.Rds();

        await client.DescribeDBInstancesAsync(TestContext.Current.CancellationToken);
        await client.DescribeDBSubnetGroupsAsync(TestContext.Current.CancellationToken);

        server.Requests.Select(r => r.Body).ShouldBe(["Action=DescribeDBInstances&Version=2014-10-31", "Action=DescribeDBSubnetGroups&Version=2014-10-31"]);
    }
}
