namespace Amazon.IdentityManagement.Model;

/// <summary>Asks IAM for GetInstanceProfile: reads an instance profile with its role.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html"/>
public sealed class GetInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the instance profile.</summary>
    public string? InstanceProfileName { get; set; }
}
