namespace Amazon.SecretsManager.Model;

/// <summary>A replica of a secret in another Region.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ReplicationStatusType.html"/>
public sealed class ReplicationStatusType
{
    /// <summary>The Region of the replica.</summary>
    public string? Region { get; set; }

    /// <summary>The KMS key that encrypts it; null for the AWS managed key.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The state of the replica.</summary>
    public StatusType? Status { get; set; }

    /// <summary>More about the state, such as why it failed.</summary>
    public string? StatusMessage { get; set; }

    /// <summary>The day of the last read, without a time of day.</summary>
    public DateTime? LastAccessedDate { get; set; }
}
