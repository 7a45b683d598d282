using Amazon.Organizations.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Organizations;

/// <summary>The client of AWS Organizations. Safe to share between threads; one for each Region and set of credentials.</summary>
public sealed class AmazonOrganizationsClient : SubsetServiceClient, IAmazonOrganizations
{
    /// <summary>Credentials and Region come from the SDK's default chains.</summary>
    public AmazonOrganizationsClient() : this(new AmazonOrganizationsConfig()) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonOrganizationsClient(RegionEndpoint region) : this(new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonOrganizationsClient(AmazonOrganizationsConfig config) : base(config) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonOrganizationsClient(AWSCredentials credentials) : this(credentials, new AmazonOrganizationsConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonOrganizationsClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig clientConfig) : base(credentials, clientConfig) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonOrganizationsConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonOrganizationsConfig clientConfig) : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig) { }

    /// <summary>With temporary credentials; the Region comes from the SDK's default chain.</summary>
    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonOrganizationsConfig()) { }

    /// <summary>With temporary credentials, for one Region.</summary>
    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    /// <summary>With temporary credentials and settings of its own.</summary>
    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonOrganizationsConfig clientConfig) : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig) { }

    /// <inheritdoc/>
    public Task<DescribeOrganizationResponse> DescribeOrganizationAsync(DescribeOrganizationRequest request, CancellationToken cancellationToken = default) =>
        Call(OrganizationsOperations.DescribeOrganization, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListPoliciesForTargetResponse> ListPoliciesForTargetAsync(ListPoliciesForTargetRequest request, CancellationToken cancellationToken = default) =>
        Call(OrganizationsOperations.ListPoliciesForTarget, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribePolicyResponse> DescribePolicyAsync(DescribePolicyRequest request, CancellationToken cancellationToken = default) =>
        Call(OrganizationsOperations.DescribePolicy, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListParentsResponse> ListParentsAsync(ListParentsRequest request, CancellationToken cancellationToken = default) =>
        Call(OrganizationsOperations.ListParents, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListRootsResponse> ListRootsAsync(ListRootsRequest request, CancellationToken cancellationToken = default) =>
        Call(OrganizationsOperations.ListRoots, request, cancellationToken);
}
