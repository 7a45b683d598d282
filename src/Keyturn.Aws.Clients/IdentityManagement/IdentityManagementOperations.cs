using System.Text.Json;
using Amazon.IdentityManagement.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The operations of IAM that are offered.</summary>
internal static class IdentityManagementOperations
{
    public static readonly ServiceShape Service = new("IAM", "iam", "2010-05-08", "iam", Global: true)
    {
        EndpointExceptions = IdentityManagementEndpoints.All,
        SigningRegions = new Dictionary<string, string>(StringComparer.Ordinal) { ["aws-cn"] = "cn-north-1" },
    };

    private static readonly JsonSerializerOptions Shapes = WireShapes.ForXml(
        IdentityManagementJsonContext.Default,
        [
            new ConstantConverter<PermissionsBoundaryAttachmentType>(PermissionsBoundaryAttachmentType.FindValue),
        ]);

    // Every list of IAM calls its items "member".
    private static readonly Dictionary<string, string> ListMembers = new(StringComparer.Ordinal);

    public static readonly QueryOperation<GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse> GetAccountAuthorizationDetails =
        new(Service, nameof(GetAccountAuthorizationDetails), Shapes, ListMembers, Error);
    public static readonly QueryOperation<GetInstanceProfileRequest, GetInstanceProfileResponse> GetInstanceProfile =
        new(Service, nameof(GetInstanceProfile), Shapes, ListMembers, Error);
    public static readonly QueryOperation<ListInstanceProfilesRequest, ListInstanceProfilesResponse> ListInstanceProfiles =
        new(Service, nameof(ListInstanceProfiles), Shapes, ListMembers, Error);
    public static readonly QueryOperation<GetRoleRequest, GetRoleResponse> GetRole =
        new(Service, nameof(GetRole), Shapes, ListMembers, Error);

    private static AmazonIdentityManagementServiceException Error(ServiceFault f) => f.Code switch
    {
        "NoSuchEntity" => new NoSuchEntityException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ServiceFailure" => new ServiceFailureException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        _ => new AmazonIdentityManagementServiceException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };
}
