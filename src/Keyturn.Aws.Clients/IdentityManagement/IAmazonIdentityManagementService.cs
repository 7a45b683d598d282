using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.IdentityManagement;

/// <summary>The operations of IAM that are offered here.</summary>
public interface IAmazonIdentityManagementService : IAmazonService, IDisposable
{
    /// <summary>Lists users, groups, roles and managed policies of the account with the policies of each.</summary>
    /// <exception cref="ServiceFailureException">The service failed.</exception>
    /// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html"/>
    Task<GetAccountAuthorizationDetailsResponse> GetAccountAuthorizationDetailsAsync(GetAccountAuthorizationDetailsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads an instance profile with its role.</summary>
    /// <exception cref="NoSuchEntityException">The resource does not exist.</exception>
    /// <exception cref="ServiceFailureException">The service failed.</exception>
    /// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html"/>
    Task<GetInstanceProfileResponse> GetInstanceProfileAsync(GetInstanceProfileRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListInstanceProfilesAsync(ListInstanceProfilesRequest, CancellationToken)"/>
    Task<ListInstanceProfilesResponse> ListInstanceProfilesAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists instance profiles.</summary>
    /// <exception cref="ServiceFailureException">The service failed.</exception>
    /// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html"/>
    Task<ListInstanceProfilesResponse> ListInstanceProfilesAsync(ListInstanceProfilesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a role with its trust policy.</summary>
    /// <exception cref="NoSuchEntityException">The resource does not exist.</exception>
    /// <exception cref="ServiceFailureException">The service failed.</exception>
    /// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html"/>
    Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonIdentityManagementServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonIdentityManagementServiceConfig
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonIdentityManagementServiceConfig)}");
        return awsCredentials is null ? new AmazonIdentityManagementServiceClient(config) : new AmazonIdentityManagementServiceClient(awsCredentials, config);
    }
}
