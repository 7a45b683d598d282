namespace Amazon.IdentityManagement.Model;

/// <summary>A group with the policies that apply to it.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GroupDetail.html"/>
public sealed class GroupDetail
{
    /// <summary>The path of the name.</summary>
    public string? Path { get; set; }

    /// <summary>The name of the group.</summary>
    public string? GroupName { get; set; }

    /// <summary>The unique id of the group.</summary>
    public string? GroupId { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreateDate { get; set; }

    /// <summary>The inline policies.</summary>
    public List<PolicyDetail>? GroupPolicyList { get; set; }

    /// <summary>The managed policies that are attached.</summary>
    public List<AttachedPolicyType>? AttachedManagedPolicies { get; set; }
}
