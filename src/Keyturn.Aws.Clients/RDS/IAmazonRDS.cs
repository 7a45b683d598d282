using Amazon.RDS.Model;
using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The operations of Amazon RDS that are offered here.</summary>
public interface IAmazonRDS : IAmazonService, IDisposable
{
    /// <inheritdoc cref="DescribeDBInstancesAsync(DescribeDBInstancesRequest, CancellationToken)"/>
    Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists DB instances with their endpoints, networks and managed secrets.</summary>
    /// <exception cref="DBInstanceNotFoundException">The DB instance does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html"/>
    Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists DB clusters with their endpoints, members and managed secrets.</summary>
    /// <exception cref="DBClusterNotFoundException">The DB cluster does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html"/>
    Task<DescribeDBClustersResponse> DescribeDBClustersAsync(DescribeDBClustersRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribeDBSubnetGroupsAsync(DescribeDBSubnetGroupsRequest, CancellationToken)"/>
    Task<DescribeDBSubnetGroupsResponse> DescribeDBSubnetGroupsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists subnet groups.</summary>
    /// <exception cref="DBSubnetGroupNotFoundException">The subnet group does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html"/>
    Task<DescribeDBSubnetGroupsResponse> DescribeDBSubnetGroupsAsync(DescribeDBSubnetGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists proxies with the secrets that they use.</summary>
    /// <exception cref="DBProxyNotFoundException">The proxy does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxies.html"/>
    Task<DescribeDBProxiesResponse> DescribeDBProxiesAsync(DescribeDBProxiesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the databases behind a proxy.</summary>
    /// <exception cref="DBProxyNotFoundException">The proxy does not exist.</exception>
    /// <exception cref="DBProxyTargetGroupNotFoundException">The target group does not exist.</exception>
    /// <exception cref="InvalidDBProxyStateException">The proxy is in a state in which this cannot be done.</exception>
    /// <exception cref="DBProxyTargetNotFoundException">The target does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxyTargets.html"/>
    Task<DescribeDBProxyTargetsResponse> DescribeDBProxyTargetsAsync(DescribeDBProxyTargetsRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonRDSConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonRDSConfig
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonRDSConfig)}");
        return awsCredentials is null ? new AmazonRDSClient(config) : new AmazonRDSClient(awsCredentials, config);
    }
}
