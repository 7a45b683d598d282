namespace Amazon.IdentityManagement.Model;

/// <summary>The permissions boundary of a user or a role.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPermissionsBoundary.html"/>
public sealed class AttachedPermissionsBoundary
{
    /// <summary>The kind of the boundary: a policy.</summary>
    public PermissionsBoundaryAttachmentType? PermissionsBoundaryType { get; set; }

    /// <summary>The ARN of the policy.</summary>
    public string? PermissionsBoundaryArn { get; set; }
}
