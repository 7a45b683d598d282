using Amazon.RDS.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.RDS;

/// <summary>The client of Amazon RDS. Safe to share between threads; one for each Region and set of credentials.</summary>
public sealed class AmazonRDSClient : SubsetServiceClient, IAmazonRDS
{
    /// <summary>Credentials and Region come from the SDK's default chains.</summary>
    public AmazonRDSClient() : this(new AmazonRDSConfig()) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonRDSClient(RegionEndpoint region) : this(new AmazonRDSConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonRDSClient(AmazonRDSConfig config) : base(config) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonRDSClient(AWSCredentials credentials) : this(credentials, new AmazonRDSConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonRDSClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonRDSConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonRDSClient(AWSCredentials credentials, AmazonRDSConfig clientConfig) : base(credentials, clientConfig) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRDSConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRDSConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonRDSConfig clientConfig) : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig) { }

    /// <summary>With temporary credentials; the Region comes from the SDK's default chain.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRDSConfig()) { }

    /// <summary>With temporary credentials, for one Region.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRDSConfig { RegionEndpoint = region }) { }

    /// <summary>With temporary credentials and settings of its own.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonRDSConfig clientConfig) : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig) { }

    /// <inheritdoc/>
    public Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(CancellationToken cancellationToken = default) =>
        DescribeDBInstancesAsync(new DescribeDBInstancesRequest(), cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default) =>
        Call(RDSOperations.DescribeDBInstances, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeDBClustersResponse> DescribeDBClustersAsync(DescribeDBClustersRequest request, CancellationToken cancellationToken = default) =>
        Call(RDSOperations.DescribeDBClusters, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeDBSubnetGroupsResponse> DescribeDBSubnetGroupsAsync(CancellationToken cancellationToken = default) =>
        DescribeDBSubnetGroupsAsync(new DescribeDBSubnetGroupsRequest(), cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeDBSubnetGroupsResponse> DescribeDBSubnetGroupsAsync(DescribeDBSubnetGroupsRequest request, CancellationToken cancellationToken = default) =>
        Call(RDSOperations.DescribeDBSubnetGroups, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeDBProxiesResponse> DescribeDBProxiesAsync(DescribeDBProxiesRequest request, CancellationToken cancellationToken = default) =>
        Call(RDSOperations.DescribeDBProxies, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeDBProxyTargetsResponse> DescribeDBProxyTargetsAsync(DescribeDBProxyTargetsRequest request, CancellationToken cancellationToken = default) =>
        Call(RDSOperations.DescribeDBProxyTargets, request, cancellationToken);
}
