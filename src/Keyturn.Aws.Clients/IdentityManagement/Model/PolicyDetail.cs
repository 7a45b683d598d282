namespace Amazon.IdentityManagement.Model;

/// <summary>An inline policy.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyDetail.html"/>
public sealed class PolicyDetail
{
    /// <summary>The name of the policy.</summary>
    public string? PolicyName { get; set; }

    /// <summary>The policy: JSON, URL-encoded as AWS sends it.</summary>
    public string? PolicyDocument { get; set; }
}
