namespace Amazon.IdentityManagement.Model;

/// <summary>A managed policy with its versions.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html"/>
public sealed class ManagedPolicyDetail
{
    /// <summary>The name of the policy.</summary>
    public string? PolicyName { get; set; }

    /// <summary>The unique id of the policy.</summary>
    public string? PolicyId { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>The path of the name.</summary>
    public string? Path { get; set; }

    /// <summary>The version that is in force.</summary>
    public string? DefaultVersionId { get; set; }

    /// <summary>How many users, groups and roles it is attached to.</summary>
    public int? AttachmentCount { get; set; }

    /// <summary>How many users and roles have it as their boundary.</summary>
    public int? PermissionsBoundaryUsageCount { get; set; }

    /// <summary>Whether it can be attached.</summary>
    public bool? IsAttachable { get; set; }

    /// <summary>What the policy is for.</summary>
    public string? Description { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreateDate { get; set; }

    /// <summary>When its newest version was created.</summary>
    public DateTime? UpdateDate { get; set; }

    /// <summary>Its versions.</summary>
    public List<PolicyVersion>? PolicyVersionList { get; set; }
}
