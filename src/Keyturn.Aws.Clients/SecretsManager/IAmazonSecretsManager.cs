using Amazon.SecretsManager.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.SecretsManager;

/// <summary>The operations of AWS Secrets Manager that are offered here.</summary>
public interface IAmazonSecretsManager : IAmazonService, IDisposable
{
    /// <summary>Lists the secrets of the account in this Region, a page at a time.</summary>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <exception cref="InvalidRequestException">The request does not fit the state of the resource.</exception>
    /// <exception cref="InvalidNextTokenException">The page token is not valid.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html"/>
    Task<ListSecretsResponse> ListSecretsAsync(ListSecretsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads everything about a secret but its value.</summary>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html"/>
    Task<DescribeSecretResponse> DescribeSecretAsync(DescribeSecretRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the versions of a secret with their stages, without their values.</summary>
    /// <exception cref="InvalidNextTokenException">The page token is not valid.</exception>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html"/>
    Task<ListSecretVersionIdsResponse> ListSecretVersionIdsAsync(ListSecretVersionIdsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the resource policy of a secret.</summary>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <exception cref="InvalidRequestException">The request does not fit the state of the resource.</exception>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html"/>
    Task<GetResourcePolicyResponse> GetResourcePolicyAsync(GetResourcePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts a rotation, or only stores the schedule and tests it.</summary>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <exception cref="InvalidRequestException">The request does not fit the state of the resource.</exception>
    /// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html"/>
    Task<RotateSecretResponse> RotateSecretAsync(RotateSecretRequest request, CancellationToken cancellationToken = default);

    /// <summary>Turns rotation off and stops the rotation that runs; it undoes nothing.</summary>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <exception cref="InvalidRequestException">The request does not fit the state of the resource.</exception>
    /// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CancelRotateSecret.html"/>
    Task<CancelRotateSecretResponse> CancelRotateSecretAsync(CancelRotateSecretRequest request, CancellationToken cancellationToken = default);

    /// <summary>Moves a stage label from one version of a secret to another.</summary>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <exception cref="InvalidRequestException">The request does not fit the state of the resource.</exception>
    /// <exception cref="LimitExceededException">The request would exceed a quota of the service.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html"/>
    Task<UpdateSecretVersionStageResponse> UpdateSecretVersionStageAsync(UpdateSecretVersionStageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Checks a resource policy without storing it.</summary>
    /// <exception cref="MalformedPolicyDocumentException">The resource policy has syntax errors.</exception>
    /// <exception cref="ResourceNotFoundException">The resource does not exist.</exception>
    /// <exception cref="InvalidParameterException">A parameter has a wrong name or value.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <exception cref="InvalidRequestException">The request does not fit the state of the resource.</exception>
    /// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ValidateResourcePolicy.html"/>
    Task<ValidateResourcePolicyResponse> ValidateResourcePolicyAsync(ValidateResourcePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSecretsManagerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonSecretsManagerConfig
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonSecretsManagerConfig)}");
        return awsCredentials is null ? new AmazonSecretsManagerClient(config) : new AmazonSecretsManagerClient(awsCredentials, config);
    }
}
