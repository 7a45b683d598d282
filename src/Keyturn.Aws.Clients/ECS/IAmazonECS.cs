using Amazon.ECS.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.ECS;

/// <summary>The operations of Amazon ECS that are offered here.</summary>
public interface IAmazonECS : IAmazonService, IDisposable
{
    /// <summary>Lists the clusters of the account in this Region.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
    /// <exception cref="ServerException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">A parameter is not valid.</exception>
    /// <exception cref="ClientException">The request is not valid, or the caller may not do this.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html"/>
    Task<ListClustersResponse> ListClustersAsync(ListClustersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the services of a cluster.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
    /// <exception cref="ServerException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">A parameter is not valid.</exception>
    /// <exception cref="ClientException">The request is not valid, or the caller may not do this.</exception>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html"/>
    Task<ListServicesResponse> ListServicesAsync(ListServicesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads services with their networks and deployments.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
    /// <exception cref="ServerException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">A parameter is not valid.</exception>
    /// <exception cref="ClientException">The request is not valid, or the caller may not do this.</exception>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html"/>
    Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a task definition with the secrets that its containers get.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
    /// <exception cref="ServerException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">A parameter is not valid.</exception>
    /// <exception cref="ClientException">The request is not valid, or the caller may not do this.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html"/>
    Task<DescribeTaskDefinitionResponse> DescribeTaskDefinitionAsync(DescribeTaskDefinitionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the tasks of a cluster.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
    /// <exception cref="ServerException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">A parameter is not valid.</exception>
    /// <exception cref="ClientException">The request is not valid, or the caller may not do this.</exception>
    /// <exception cref="ServiceNotFoundException">The service does not exist.</exception>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html"/>
    Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads tasks with their network interfaces.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
    /// <exception cref="ServerException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">A parameter is not valid.</exception>
    /// <exception cref="ClientException">The request is not valid, or the caller may not do this.</exception>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html"/>
    Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonECSConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonECSConfig
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonECSConfig)}");
        return awsCredentials is null ? new AmazonECSClient(config) : new AmazonECSClient(awsCredentials, config);
    }
}
