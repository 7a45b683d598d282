using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudWatchLogs;

/// <summary>The operations of Amazon CloudWatch Logs that are offered here.</summary>
public interface IAmazonCloudWatchLogs : IAmazonService, IDisposable
{
    /// <inheritdoc cref="DescribeLogGroupsAsync(DescribeLogGroupsRequest, CancellationToken)"/>
    Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists log groups.</summary>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <exception cref="ServiceUnavailableException">The service cannot complete the request now.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html"/>
    Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(DescribeLogGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the log streams of a log group.</summary>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="ServiceUnavailableException">The service cannot complete the request now.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html"/>
    Task<DescribeLogStreamsResponse> DescribeLogStreamsAsync(DescribeLogStreamsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Searches the events of a log group.</summary>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="ServiceUnavailableException">The service cannot complete the request now.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html"/>
    Task<FilterLogEventsResponse> FilterLogEventsAsync(FilterLogEventsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the events of one log stream.</summary>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="ServiceUnavailableException">The service cannot complete the request now.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html"/>
    Task<GetLogEventsResponse> GetLogEventsAsync(GetLogEventsRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudWatchLogsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonCloudWatchLogsConfig
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonCloudWatchLogsConfig)}");
        return awsCredentials is null ? new AmazonCloudWatchLogsClient(config) : new AmazonCloudWatchLogsClient(awsCredentials, config);
    }
}
