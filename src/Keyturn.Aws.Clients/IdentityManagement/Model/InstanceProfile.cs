namespace Amazon.IdentityManagement.Model;

/// <summary>An instance profile: what gives a role to an EC2 instance.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_InstanceProfile.html"/>
public sealed class InstanceProfile
{
    /// <summary>The path of the name.</summary>
    public string? Path { get; set; }

    /// <summary>The name of the instance profile.</summary>
    public string? InstanceProfileName { get; set; }

    /// <summary>The unique id of the instance profile.</summary>
    public string? InstanceProfileId { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreateDate { get; set; }

    /// <summary>The role in it; at most one.</summary>
    public List<Role>? Roles { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }
}
