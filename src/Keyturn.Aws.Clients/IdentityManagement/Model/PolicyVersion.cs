namespace Amazon.IdentityManagement.Model;

/// <summary>A version of a managed policy.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html"/>
public sealed class PolicyVersion
{
    /// <summary>The policy: JSON, URL-encoded as AWS sends it.</summary>
    public string? Document { get; set; }

    /// <summary>The id of the version, such as <c>v1</c>.</summary>
    public string? VersionId { get; set; }

    /// <summary>Whether this version is in force.</summary>
    public bool? IsDefaultVersion { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreateDate { get; set; }
}
