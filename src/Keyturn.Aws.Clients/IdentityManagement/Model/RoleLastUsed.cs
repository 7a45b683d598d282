namespace Amazon.IdentityManagement.Model;

/// <summary>When and where a role was last used, within the last 400 days.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleLastUsed.html"/>
public sealed class RoleLastUsed
{
    /// <summary>When it was last used; null if it was not.</summary>
    public DateTime? LastUsedDate { get; set; }

    /// <summary>The Region where it was last used.</summary>
    public string? Region { get; set; }
}
