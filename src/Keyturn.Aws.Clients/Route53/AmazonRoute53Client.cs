using Amazon.Route53.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Route53;

/// <summary>The client of Amazon Route 53. Safe to share between threads; one for each Region and set of credentials.</summary>
public sealed class AmazonRoute53Client : SubsetServiceClient, IAmazonRoute53
{
    /// <summary>Credentials and Region come from the SDK's default chains.</summary>
    public AmazonRoute53Client() : this(new AmazonRoute53Config()) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonRoute53Client(RegionEndpoint region) : this(new AmazonRoute53Config { RegionEndpoint = region }) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonRoute53Client(AmazonRoute53Config config) : base(config) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonRoute53Client(AWSCredentials credentials) : this(credentials, new AmazonRoute53Config()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonRoute53Client(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonRoute53Config { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonRoute53Client(AWSCredentials credentials, AmazonRoute53Config clientConfig) : base(credentials, clientConfig) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRoute53Config()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRoute53Config { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, AmazonRoute53Config clientConfig) : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig) { }

    /// <summary>With temporary credentials; the Region comes from the SDK's default chain.</summary>
    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRoute53Config()) { }

    /// <summary>With temporary credentials, for one Region.</summary>
    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRoute53Config { RegionEndpoint = region }) { }

    /// <summary>With temporary credentials and settings of its own.</summary>
    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonRoute53Config clientConfig) : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig) { }

    /// <inheritdoc/>
    public Task<ListHostedZonesByVPCResponse> ListHostedZonesByVPCAsync(ListHostedZonesByVPCRequest request, CancellationToken cancellationToken = default) =>
        Call(Route53Operations.ListHostedZonesByVPC, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListResourceRecordSetsResponse> ListResourceRecordSetsAsync(ListResourceRecordSetsRequest request, CancellationToken cancellationToken = default) =>
        Call(Route53Operations.ListResourceRecordSets, request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetHostedZoneResponse> GetHostedZoneAsync(GetHostedZoneRequest request, CancellationToken cancellationToken = default) =>
        Call(Route53Operations.GetHostedZone, request, cancellationToken);
}
