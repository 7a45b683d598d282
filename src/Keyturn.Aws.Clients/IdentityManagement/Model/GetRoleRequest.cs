namespace Amazon.IdentityManagement.Model;

/// <summary>Asks IAM for GetRole: reads a role with its trust policy.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html"/>
public sealed class GetRoleRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the role.</summary>
    public string? RoleName { get; set; }
}
