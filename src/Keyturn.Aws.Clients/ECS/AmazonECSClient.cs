using Amazon.ECS.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.ECS;

/// <summary>The client of Amazon ECS. Safe to share between threads; one for each Region and set of credentials.</summary>
public sealed class AmazonECSClient : SubsetServiceClient, IAmazonECS
{
    /// <summary>Credentials and Region come from the SDK's default chains.</summary>
    public AmazonECSClient() : this(new AmazonECSConfig()) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonECSClient(RegionEndpoint region) : this(new AmazonECSConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonECSClient(AmazonECSConfig config) : base(config) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonECSClient(AWSCredentials credentials) : this(credentials, new AmazonECSConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonECSClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonECSConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonECSClient(AWSCredentials credentials, AmazonECSConfig clientConfig) : base(credentials, clientConfig) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonECSConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonECSConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonECSConfig clientConfig) : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig) { }

    /// <summary>With temporary credentials; the Region comes from the SDK's default chain.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonECSConfig()) { }

    /// <summary>With temporary credentials, for one Region.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonECSConfig { RegionEndpoint = region }) { }

    /// <summary>With temporary credentials and settings of its own.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonECSConfig clientConfig) : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig) { }

    /// <inheritdoc/>
    public Task<ListClustersResponse> ListClustersAsync(ListClustersRequest request, CancellationToken cancellationToken = default) =>
        Call(ECSOperations.ListClusters, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListServicesResponse> ListServicesAsync(ListServicesRequest request, CancellationToken cancellationToken = default) =>
        Call(ECSOperations.ListServices, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default) =>
        Call(ECSOperations.DescribeServices, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeTaskDefinitionResponse> DescribeTaskDefinitionAsync(DescribeTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        Call(ECSOperations.DescribeTaskDefinition, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default) =>
        Call(ECSOperations.ListTasks, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
        Call(ECSOperations.DescribeTasks, request, cancellationToken);
}
