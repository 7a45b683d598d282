using System.Text.Json;
using Amazon.Organizations.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Organizations;

/// <summary>The operations of AWS Organizations that are offered.</summary>
internal static class OrganizationsOperations
{
    public static readonly ServiceShape Service = new("Organizations", "organizations", "2016-11-28", "organizations", "AWSOrganizationsV20161128", Global: true)
    {
        EndpointExceptions = OrganizationsEndpoints.All,
        RegionInHost = true,
    };

    private static readonly JsonSerializerOptions Shapes = WireShapes.For(
        OrganizationsJsonContext.Default,
        [
            new ConstantConverter<OrganizationFeatureSet>(OrganizationFeatureSet.FindValue),
            new ConstantConverter<ParentType>(ParentType.FindValue),
            new ConstantConverter<PolicyType>(PolicyType.FindValue),
            new ConstantConverter<PolicyTypeStatus>(PolicyTypeStatus.FindValue),
        ]);

    public static readonly JsonOperation<DescribeOrganizationRequest, DescribeOrganizationResponse> DescribeOrganization = new(Service, nameof(DescribeOrganization), Shapes, Error);
    public static readonly JsonOperation<ListPoliciesForTargetRequest, ListPoliciesForTargetResponse> ListPoliciesForTarget = new(Service, nameof(ListPoliciesForTarget), Shapes, Error);
    public static readonly JsonOperation<DescribePolicyRequest, DescribePolicyResponse> DescribePolicy = new(Service, nameof(DescribePolicy), Shapes, Error);
    public static readonly JsonOperation<ListParentsRequest, ListParentsResponse> ListParents = new(Service, nameof(ListParents), Shapes, Error);
    public static readonly JsonOperation<ListRootsRequest, ListRootsResponse> ListRoots = new(Service, nameof(ListRoots), Shapes, Error);

    private static AmazonOrganizationsException Error(ServiceFault f) => f.Code switch
    {
        "AWSOrganizationsNotInUseException" => new AWSOrganizationsNotInUseException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "AccessDeniedException" => new AccessDeniedException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ChildNotFoundException" => new ChildNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ConcurrentModificationException" => new ConcurrentModificationException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidInputException" => new InvalidInputException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode)
        {
            Reason = f.Detail("Reason") is { } reason ? InvalidInputExceptionReason.FindValue(reason) : null,
        },
        "PolicyNotFoundException" => new PolicyNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ServiceException" => new ServiceException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "TargetNotFoundException" => new TargetNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "TooManyRequestsException" => new TooManyRequestsException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode) { Type = f.Detail("Type") },
        "UnsupportedAPIEndpointException" => new UnsupportedAPIEndpointException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        _ => new AmazonOrganizationsException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };
}
