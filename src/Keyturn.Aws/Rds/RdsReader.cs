using System.Collections.Immutable;
using Amazon.RDS.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Rds;

/// <summary>RDS's describe calls, page by page.</summary>
internal sealed class RdsReader(AwsConnections connections, AwsCaller caller)
{
    private const int PageSize = 100;

    public Task<OperationResult<ImmutableArray<DatabaseInstance>>> InstancesAsync(EstateScope scope, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(AwsOperation.DescribeDBInstances, scope, async (marker, cancel) =>
        {
            var client = await connections.RdsAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { MaxRecords = PageSize, Marker = marker }, cancel);
            return new CallPage<DatabaseInstance>(answer.DBInstances?.Select(RdsMapping.From), answer.Marker);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<DatabaseCluster>>> ClustersAsync(EstateScope scope, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(AwsOperation.DescribeDBClusters, scope, async (marker, cancel) =>
        {
            var client = await connections.RdsAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.DescribeDBClustersAsync(new DescribeDBClustersRequest { MaxRecords = PageSize, Marker = marker }, cancel);
            return new CallPage<DatabaseCluster>(answer.DBClusters?.Select(RdsMapping.From), answer.Marker);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<DatabaseSubnetGroup>>> SubnetGroupsAsync(EstateScope scope, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(AwsOperation.DescribeDBSubnetGroups, scope, async (marker, cancel) =>
        {
            var client = await connections.RdsAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.DescribeDBSubnetGroupsAsync(new DescribeDBSubnetGroupsRequest { MaxRecords = PageSize, Marker = marker }, cancel);
            return new CallPage<DatabaseSubnetGroup>(answer.DBSubnetGroups?.Select(RdsMapping.From), answer.Marker);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<DatabaseProxy>>> ProxiesAsync(EstateScope scope, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(AwsOperation.DescribeDBProxies, scope, async (marker, cancel) =>
        {
            var client = await connections.RdsAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.DescribeDBProxiesAsync(new DescribeDBProxiesRequest { MaxRecords = PageSize, Marker = marker }, cancel);
            return new CallPage<DatabaseProxy>(answer.DBProxies?.Select(RdsMapping.From), answer.Marker);
        }, cancellationToken);
}
