namespace Amazon.IdentityManagement.Model;

/// <summary>A role with the policies that apply to it.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html"/>
public sealed class RoleDetail
{
    /// <summary>The path of the name.</summary>
    public string? Path { get; set; }

    /// <summary>The name of the role.</summary>
    public string? RoleName { get; set; }

    /// <summary>The unique id of the role.</summary>
    public string? RoleId { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreateDate { get; set; }

    /// <summary>The trust policy: JSON, URL-encoded as AWS sends it.</summary>
    public string? AssumeRolePolicyDocument { get; set; }

    /// <summary>The instance profiles that contain the role.</summary>
    public List<InstanceProfile>? InstanceProfileList { get; set; }

    /// <summary>The inline policies.</summary>
    public List<PolicyDetail>? RolePolicyList { get; set; }

    /// <summary>The managed policies that are attached.</summary>
    public List<AttachedPolicyType>? AttachedManagedPolicies { get; set; }

    /// <summary>The policy that limits what it may be allowed.</summary>
    public AttachedPermissionsBoundary? PermissionsBoundary { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>When and where the role was last used.</summary>
    public RoleLastUsed? RoleLastUsed { get; set; }
}
