namespace Amazon.SecretsManager.Model;

/// <summary>A version of a secret.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretVersionsListEntry.html"/>
public sealed class SecretVersionsListEntry
{
    /// <summary>The id of the version.</summary>
    public string? VersionId { get; set; }

    /// <summary>The labels of the version; null or empty if deprecated.</summary>
    public List<string>? VersionStages { get; set; }

    /// <summary>The day of the last read, without a time of day.</summary>
    public DateTime? LastAccessedDate { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreatedDate { get; set; }

    /// <summary>The KMS keys that encrypt the version.</summary>
    public List<string>? KmsKeyIds { get; set; }
}
