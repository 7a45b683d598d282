using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Organizations;

/// <summary>The operations of AWS Organizations that are offered here.</summary>
public interface IAmazonOrganizations : IAmazonService, IDisposable
{
    /// <summary>Reads the organization that the account is in.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this, or not from this account.</exception>
    /// <exception cref="AWSOrganizationsNotInUseException">The account is in no organization.</exception>
    /// <exception cref="ConcurrentModificationException">Something else changes the organization at this time.</exception>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html"/>
    Task<DescribeOrganizationResponse> DescribeOrganizationAsync(DescribeOrganizationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the policies that are attached to a root, an organizational unit or an account.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this, or not from this account.</exception>
    /// <exception cref="AWSOrganizationsNotInUseException">The account is in no organization.</exception>
    /// <exception cref="InvalidInputException">The input is not valid.</exception>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TargetNotFoundException">The root, organizational unit or account does not exist.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <exception cref="UnsupportedAPIEndpointException">The operation does not exist in this partition.</exception>
    /// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPoliciesForTarget.html"/>
    Task<ListPoliciesForTargetResponse> ListPoliciesForTargetAsync(ListPoliciesForTargetRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a policy with its content.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this, or not from this account.</exception>
    /// <exception cref="AWSOrganizationsNotInUseException">The account is in no organization.</exception>
    /// <exception cref="InvalidInputException">The input is not valid.</exception>
    /// <exception cref="PolicyNotFoundException">The policy does not exist.</exception>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <exception cref="UnsupportedAPIEndpointException">The operation does not exist in this partition.</exception>
    /// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribePolicy.html"/>
    Task<DescribePolicyResponse> DescribePolicyAsync(DescribePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the parent of an account or an organizational unit.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this, or not from this account.</exception>
    /// <exception cref="AWSOrganizationsNotInUseException">The account is in no organization.</exception>
    /// <exception cref="ChildNotFoundException">The account or organizational unit does not exist.</exception>
    /// <exception cref="InvalidInputException">The input is not valid.</exception>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListParents.html"/>
    Task<ListParentsResponse> ListParentsAsync(ListParentsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the roots of the organization.</summary>
    /// <exception cref="AccessDeniedException">The caller may not do this, or not from this account.</exception>
    /// <exception cref="AWSOrganizationsNotInUseException">The account is in no organization.</exception>
    /// <exception cref="InvalidInputException">The input is not valid.</exception>
    /// <exception cref="ServiceException">The service failed.</exception>
    /// <exception cref="TooManyRequestsException">The call was throttled.</exception>
    /// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListRoots.html"/>
    Task<ListRootsResponse> ListRootsAsync(ListRootsRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonOrganizationsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonOrganizationsConfig
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonOrganizationsConfig)}");
        return awsCredentials is null ? new AmazonOrganizationsClient(config) : new AmazonOrganizationsClient(awsCredentials, config);
    }
}
