namespace Amazon.IdentityManagement.Model;

/// <summary>A managed policy that is attached to a user, a group or a role. AWS's API calls it AttachedPolicy.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPolicy.html"/>
public sealed class AttachedPolicyType
{
    /// <summary>The name of the policy.</summary>
    public string? PolicyName { get; set; }

    /// <summary>The ARN of the policy.</summary>
    public string? PolicyArn { get; set; }
}
