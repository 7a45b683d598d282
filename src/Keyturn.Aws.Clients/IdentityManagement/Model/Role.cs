namespace Amazon.IdentityManagement.Model;

/// <summary>A role.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html"/>
public sealed class Role
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

    /// <summary>What the role is for.</summary>
    public string? Description { get; set; }

    /// <summary>The longest session in seconds.</summary>
    public int? MaxSessionDuration { get; set; }

    /// <summary>The policy that limits what it may be allowed.</summary>
    public AttachedPermissionsBoundary? PermissionsBoundary { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>When and where the role was last used.</summary>
    public RoleLastUsed? RoleLastUsed { get; set; }
}
