using Amazon.Lambda.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Lambda;

/// <summary>The client of AWS Lambda. Safe to share between threads; one for each Region and set of credentials.</summary>
public sealed class AmazonLambdaClient : SubsetServiceClient, IAmazonLambda
{
    /// <summary>Credentials and Region come from the SDK's default chains.</summary>
    public AmazonLambdaClient() : this(new AmazonLambdaConfig()) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonLambdaClient(RegionEndpoint region) : this(new AmazonLambdaConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials come from the SDK's default chain.</summary>
    public AmazonLambdaClient(AmazonLambdaConfig config) : base(config) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonLambdaClient(AWSCredentials credentials) : this(credentials, new AmazonLambdaConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonLambdaClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonLambdaConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonLambdaClient(AWSCredentials credentials, AmazonLambdaConfig clientConfig) : base(credentials, clientConfig) { }

    /// <summary>The Region comes from the SDK's default chain.</summary>
    public AmazonLambdaClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonLambdaConfig()) { }

    /// <summary>A client for one Region.</summary>
    public AmazonLambdaClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonLambdaConfig { RegionEndpoint = region }) { }

    /// <summary>A client with settings of its own.</summary>
    public AmazonLambdaClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonLambdaConfig clientConfig) : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig) { }

    /// <summary>With temporary credentials; the Region comes from the SDK's default chain.</summary>
    public AmazonLambdaClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonLambdaConfig()) { }

    /// <summary>With temporary credentials, for one Region.</summary>
    public AmazonLambdaClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonLambdaConfig { RegionEndpoint = region }) { }

    /// <summary>With temporary credentials and settings of its own.</summary>
    public AmazonLambdaClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonLambdaConfig clientConfig) : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig) { }

    /// <inheritdoc/>
    public Task<ListFunctionsResponse> ListFunctionsAsync(CancellationToken cancellationToken = default) =>
        ListFunctionsAsync(new ListFunctionsRequest(), cancellationToken);

    /// <inheritdoc/>
    public Task<ListFunctionsResponse> ListFunctionsAsync(ListFunctionsRequest request, CancellationToken cancellationToken = default) =>
        Call(LambdaOperations.ListFunctions, request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetFunctionConfigurationResponse> GetFunctionConfigurationAsync(string functionName, CancellationToken cancellationToken = default) =>
        GetFunctionConfigurationAsync(new GetFunctionConfigurationRequest { FunctionName = functionName }, cancellationToken);

    /// <inheritdoc/>
    public Task<GetFunctionConfigurationResponse> GetFunctionConfigurationAsync(GetFunctionConfigurationRequest request, CancellationToken cancellationToken = default) =>
        Call(LambdaOperations.GetFunctionConfiguration, request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetPolicyResponse> GetPolicyAsync(GetPolicyRequest request, CancellationToken cancellationToken = default) =>
        Call(LambdaOperations.GetPolicy, request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetFunctionConcurrencyResponse> GetFunctionConcurrencyAsync(GetFunctionConcurrencyRequest request, CancellationToken cancellationToken = default) =>
        Call(LambdaOperations.GetFunctionConcurrency, request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetAccountSettingsResponse> GetAccountSettingsAsync(GetAccountSettingsRequest request, CancellationToken cancellationToken = default) =>
        Call(LambdaOperations.GetAccountSettings, request, cancellationToken);
}
