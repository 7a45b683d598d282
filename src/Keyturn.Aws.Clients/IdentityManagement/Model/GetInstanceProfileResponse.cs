using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The answer to <see cref="GetInstanceProfileRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html"/>
public sealed class GetInstanceProfileResponse : AmazonWebServiceResponse
{
    /// <summary>The instance profile with its role.</summary>
    public InstanceProfile? InstanceProfile { get; set; }
}
