namespace Amazon.IdentityManagement.Model;

/// <summary>A user with the policies that apply to it.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html"/>
public sealed class UserDetail
{
    /// <summary>The path of the name.</summary>
    public string? Path { get; set; }

    /// <summary>The name of the user.</summary>
    public string? UserName { get; set; }

    /// <summary>The unique id of the user.</summary>
    public string? UserId { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreateDate { get; set; }

    /// <summary>The inline policies.</summary>
    public List<PolicyDetail>? UserPolicyList { get; set; }

    /// <summary>The names of the groups that it is in.</summary>
    public List<string>? GroupList { get; set; }

    /// <summary>The managed policies that are attached.</summary>
    public List<AttachedPolicyType>? AttachedManagedPolicies { get; set; }

    /// <summary>The policy that limits what it may be allowed.</summary>
    public AttachedPermissionsBoundary? PermissionsBoundary { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }
}
