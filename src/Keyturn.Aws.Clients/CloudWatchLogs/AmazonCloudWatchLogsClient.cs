using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>The client of Amazon CloudWatch Logs. Safe to share between threads; one for each Region and set of credentials.</summary>
public sealed class AmazonCloudWatchLogsClient : SubsetServiceClient, IAmazonCloudWatchLogs
{
    /// <summary>Credentials and Region come from the SDK's default chains.</summary>
    public AmazonCloudWatchLogsClient() : this(new AmazonCloudWatchLogsConfig()) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonCloudWatchLogsClient(RegionEndpoint region) : this(new AmazonCloudWatchLogsConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonCloudWatchLogsClient(AmazonCloudWatchLogsConfig config) : base(config) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonCloudWatchLogsClient(AWSCredentials credentials) : this(credentials, new AmazonCloudWatchLogsConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonCloudWatchLogsClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonCloudWatchLogsConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonCloudWatchLogsClient(AWSCredentials credentials, AmazonCloudWatchLogsConfig clientConfig) : base(credentials, clientConfig) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudWatchLogsConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudWatchLogsConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudWatchLogsConfig clientConfig) : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig) { }

    /// <summary>With temporary credentials; the Region comes from the SDK's default chain.</summary>
    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudWatchLogsConfig()) { }

    /// <summary>With temporary credentials, for one Region.</summary>
    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudWatchLogsConfig { RegionEndpoint = region }) { }

    /// <summary>With temporary credentials and settings of its own.</summary>
    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCloudWatchLogsConfig clientConfig) : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig) { }

    /// <inheritdoc/>
    public Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(CancellationToken cancellationToken = default) =>
        DescribeLogGroupsAsync(new DescribeLogGroupsRequest(), cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(DescribeLogGroupsRequest request, CancellationToken cancellationToken = default) =>
        Call(CloudWatchLogsOperations.DescribeLogGroups, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeLogStreamsResponse> DescribeLogStreamsAsync(DescribeLogStreamsRequest request, CancellationToken cancellationToken = default) =>
        Call(CloudWatchLogsOperations.DescribeLogStreams, request, cancellationToken);

    /// <inheritdoc/>
    public Task<FilterLogEventsResponse> FilterLogEventsAsync(FilterLogEventsRequest request, CancellationToken cancellationToken = default) =>
        Call(CloudWatchLogsOperations.FilterLogEvents, request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetLogEventsResponse> GetLogEventsAsync(GetLogEventsRequest request, CancellationToken cancellationToken = default) =>
        Call(CloudWatchLogsOperations.GetLogEvents, request, cancellationToken);
}
