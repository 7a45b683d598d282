using Amazon.CloudTrail.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudTrail;

/// <summary>The client of AWS CloudTrail. Safe to share between threads; one for each Region and set of credentials.</summary>
public sealed class AmazonCloudTrailClient : SubsetServiceClient, IAmazonCloudTrail
{
    /// <summary>Credentials and Region come from the SDK's default chains.</summary>
    public AmazonCloudTrailClient() : this(new AmazonCloudTrailConfig()) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonCloudTrailClient(RegionEndpoint region) : this(new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonCloudTrailClient(AmazonCloudTrailConfig config) : base(config) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonCloudTrailClient(AWSCredentials credentials) : this(credentials, new AmazonCloudTrailConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonCloudTrailClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonCloudTrailClient(AWSCredentials credentials, AmazonCloudTrailConfig clientConfig) : base(credentials, clientConfig) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudTrailConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudTrailConfig clientConfig) : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig) { }

    /// <summary>With temporary credentials; the Region comes from the SDK's default chain.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudTrailConfig()) { }

    /// <summary>With temporary credentials, for one Region.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    /// <summary>With temporary credentials and settings of its own.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCloudTrailConfig clientConfig) : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig) { }

    /// <inheritdoc/>
    public Task<LookupEventsResponse> LookupEventsAsync(LookupEventsRequest request, CancellationToken cancellationToken = default) =>
        Call(CloudTrailOperations.LookupEvents, request, cancellationToken);
}
