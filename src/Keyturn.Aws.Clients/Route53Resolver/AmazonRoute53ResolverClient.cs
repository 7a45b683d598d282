using Amazon.Route53Resolver.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>The client of Amazon Route 53 Resolver. Safe to share between threads; one for each Region and set of credentials.</summary>
public sealed class AmazonRoute53ResolverClient : SubsetServiceClient, IAmazonRoute53Resolver
{
    /// <summary>Credentials and Region come from the SDK's default chains.</summary>
    public AmazonRoute53ResolverClient() : this(new AmazonRoute53ResolverConfig()) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonRoute53ResolverClient(RegionEndpoint region) : this(new AmazonRoute53ResolverConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonRoute53ResolverClient(AmazonRoute53ResolverConfig config) : base(config) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonRoute53ResolverClient(AWSCredentials credentials) : this(credentials, new AmazonRoute53ResolverConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonRoute53ResolverClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonRoute53ResolverConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonRoute53ResolverClient(AWSCredentials credentials, AmazonRoute53ResolverConfig clientConfig) : base(credentials, clientConfig) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonRoute53ResolverClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRoute53ResolverConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonRoute53ResolverClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRoute53ResolverConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonRoute53ResolverClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonRoute53ResolverConfig clientConfig) : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig) { }

    /// <summary>With temporary credentials; the Region comes from the SDK's default chain.</summary>
    public AmazonRoute53ResolverClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRoute53ResolverConfig()) { }

    /// <summary>With temporary credentials, for one Region.</summary>
    public AmazonRoute53ResolverClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRoute53ResolverConfig { RegionEndpoint = region }) { }

    /// <summary>With temporary credentials and settings of its own.</summary>
    public AmazonRoute53ResolverClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonRoute53ResolverConfig clientConfig) : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig) { }

    /// <inheritdoc/>
    public Task<ListResolverRulesResponse> ListResolverRulesAsync(ListResolverRulesRequest request, CancellationToken cancellationToken = default) =>
        Call(Route53ResolverOperations.ListResolverRules, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListResolverRuleAssociationsResponse> ListResolverRuleAssociationsAsync(ListResolverRuleAssociationsRequest request, CancellationToken cancellationToken = default) =>
        Call(Route53ResolverOperations.ListResolverRuleAssociations, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListResolverEndpointsResponse> ListResolverEndpointsAsync(ListResolverEndpointsRequest request, CancellationToken cancellationToken = default) =>
        Call(Route53ResolverOperations.ListResolverEndpoints, request, cancellationToken);
}
