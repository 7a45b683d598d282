using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The answer to <see cref="GetRoleRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html"/>
public sealed class GetRoleResponse : AmazonWebServiceResponse
{
    /// <summary>The role.</summary>
    public Role? Role { get; set; }
}
