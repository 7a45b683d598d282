using Amazon.SecretsManager.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.SecretsManager;

/// <summary>The client of AWS Secrets Manager. Safe to share between threads; one for each Region and set of credentials.</summary>
public sealed class AmazonSecretsManagerClient : SubsetServiceClient, IAmazonSecretsManager
{
    /// <summary>Credentials and Region come from the SDK's default chains.</summary>
    public AmazonSecretsManagerClient() : this(new AmazonSecretsManagerConfig()) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonSecretsManagerClient(RegionEndpoint region) : this(new AmazonSecretsManagerConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonSecretsManagerClient(AmazonSecretsManagerConfig config) : base(config) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonSecretsManagerClient(AWSCredentials credentials) : this(credentials, new AmazonSecretsManagerConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonSecretsManagerClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonSecretsManagerConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonSecretsManagerClient(AWSCredentials credentials, AmazonSecretsManagerConfig clientConfig) : base(credentials, clientConfig) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonSecretsManagerClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonSecretsManagerConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonSecretsManagerClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonSecretsManagerConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonSecretsManagerClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonSecretsManagerConfig clientConfig) : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig) { }

    /// <summary>With temporary credentials; the Region comes from the SDK's default chain.</summary>
    public AmazonSecretsManagerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonSecretsManagerConfig()) { }

    /// <summary>With temporary credentials, for one Region.</summary>
    public AmazonSecretsManagerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonSecretsManagerConfig { RegionEndpoint = region }) { }

    /// <summary>With temporary credentials and settings of its own.</summary>
    public AmazonSecretsManagerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonSecretsManagerConfig clientConfig) : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig) { }

    /// <inheritdoc/>
    public Task<ListSecretsResponse> ListSecretsAsync(ListSecretsRequest request, CancellationToken cancellationToken = default) =>
        Call(SecretsManagerOperations.ListSecrets, request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeSecretResponse> DescribeSecretAsync(DescribeSecretRequest request, CancellationToken cancellationToken = default) =>
        Call(SecretsManagerOperations.DescribeSecret, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListSecretVersionIdsResponse> ListSecretVersionIdsAsync(ListSecretVersionIdsRequest request, CancellationToken cancellationToken = default) =>
        Call(SecretsManagerOperations.ListSecretVersionIds, request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetResourcePolicyResponse> GetResourcePolicyAsync(GetResourcePolicyRequest request, CancellationToken cancellationToken = default) =>
        Call(SecretsManagerOperations.GetResourcePolicy, request, cancellationToken);

    /// <inheritdoc/>
    public Task<RotateSecretResponse> RotateSecretAsync(RotateSecretRequest request, CancellationToken cancellationToken = default) =>
        Call(SecretsManagerOperations.RotateSecret, request, cancellationToken);

    /// <inheritdoc/>
    public Task<CancelRotateSecretResponse> CancelRotateSecretAsync(CancelRotateSecretRequest request, CancellationToken cancellationToken = default) =>
        Call(SecretsManagerOperations.CancelRotateSecret, request, cancellationToken);

    /// <inheritdoc/>
    public Task<UpdateSecretVersionStageResponse> UpdateSecretVersionStageAsync(UpdateSecretVersionStageRequest request, CancellationToken cancellationToken = default) =>
        Call(SecretsManagerOperations.UpdateSecretVersionStage, request, cancellationToken);

    /// <inheritdoc/>
    public Task<ValidateResourcePolicyResponse> ValidateResourcePolicyAsync(ValidateResourcePolicyRequest request, CancellationToken cancellationToken = default) =>
        Call(SecretsManagerOperations.ValidateResourcePolicy, request, cancellationToken);
}
