using Amazon.CloudTrail.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudTrail;

/// <summary>The operations of AWS CloudTrail that are offered here.</summary>
public interface IAmazonCloudTrail : IAmazonService, IDisposable
{
    /// <summary>Looks up the management events of the last 90 days in this Region.</summary>
    /// <exception cref="InvalidLookupAttributesException">The lookup condition is not valid.</exception>
    /// <exception cref="InvalidTimeRangeException">The time range is not valid.</exception>
    /// <exception cref="InvalidMaxResultsException">The page size is not valid.</exception>
    /// <exception cref="InvalidNextTokenException">The page token is not valid.</exception>
    /// <exception cref="InvalidEventCategoryException">The event category is not valid.</exception>
    /// <exception cref="UnsupportedOperationException">The operation is not supported.</exception>
    /// <exception cref="OperationNotPermittedException">The operation is not permitted for this account.</exception>
    /// <seealso href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html"/>
    Task<LookupEventsResponse> LookupEventsAsync(LookupEventsRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudTrailConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonCloudTrailConfig
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonCloudTrailConfig)}");
        return awsCredentials is null ? new AmazonCloudTrailClient(config) : new AmazonCloudTrailClient(awsCredentials, config);
    }
}
