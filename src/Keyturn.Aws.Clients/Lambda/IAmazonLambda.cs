using Amazon.Lambda.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Lambda;

/// <summary>The operations of AWS Lambda that are offered here.</summary>
public interface IAmazonLambda : IAmazonService, IDisposable
{
    /// <inheritdoc cref="ListFunctionsAsync(ListFunctionsRequest, CancellationToken)"/>
    Task<ListFunctionsResponse> ListFunctionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the functions of the account in this Region with their configurations.</summary>
    /// <exception cref="InvalidParameterValueException">A parameter has a value that the operation does not accept.</exception>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html"/>
    Task<ListFunctionsResponse> ListFunctionsAsync(ListFunctionsRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="GetFunctionConfigurationAsync(GetFunctionConfigurationRequest, CancellationToken)"/>
    Task<GetFunctionConfigurationResponse> GetFunctionConfigurationAsync(string functionName, CancellationToken cancellationToken = default);

    /// <summary>Reads the configuration of one version of a function.</summary>
    /// <exception cref="InvalidParameterValueException">A parameter has a value that the operation does not accept.</exception>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html"/>
    Task<GetFunctionConfigurationResponse> GetFunctionConfigurationAsync(GetFunctionConfigurationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the resource policy of a function.</summary>
    /// <exception cref="InvalidParameterValueException">A parameter has a value that the operation does not accept.</exception>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html"/>
    Task<GetPolicyResponse> GetPolicyAsync(GetPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the reserved concurrency of a function.</summary>
    /// <exception cref="InvalidParameterValueException">A parameter has a value that the operation does not accept.</exception>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html"/>
    Task<GetFunctionConcurrencyResponse> GetFunctionConcurrencyAsync(GetFunctionConcurrencyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the limits and the usage of the account in this Region.</summary>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html"/>
    Task<GetAccountSettingsResponse> GetAccountSettingsAsync(GetAccountSettingsRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonLambdaConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonLambdaConfig
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonLambdaConfig)}");
        return awsCredentials is null ? new AmazonLambdaClient(config) : new AmazonLambdaClient(awsCredentials, config);
    }
}
