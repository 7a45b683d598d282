using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>A client on the pipeline of AWSSDK.Core: credentials, signature, retries, errors and events are Amazon's own code.</summary>
public abstract class SubsetServiceClient : AmazonServiceClient
{
    /// <summary>A client whose credentials come from the SDK's default chain.</summary>
    protected SubsetServiceClient(SubsetClientConfig config)
        : base(config)
    {
    }

    /// <summary>A client with credentials of its own.</summary>
    protected SubsetServiceClient(AWSCredentials credentials, SubsetClientConfig config)
        : base(credentials, config)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => Service;

    /// <summary>False: no answer ever reaches the SDK's log, whatever <c>AWSConfigs</c> says.</summary>
    protected override bool SupportResponseLogging => false;

    // The base class builds the pipeline in its constructor: the service must be reachable before any field of ours is set.
    private ServiceShape Service => ((SubsetClientConfig)Config).Service;

    /// <summary>The endpoint that this request would be sent to.</summary>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        ((SubsetClientConfig)Config).DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    /// <summary>Sends the request and reads the answer.</summary>
    internal Task<TResponse> Call<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(request, operation.Options, cancellationToken);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new SubsetEndpointResolver(Service));
        pipeline.AddHandlerAfter<SubsetEndpointResolver>(new SigV4Handler());
    }
}
