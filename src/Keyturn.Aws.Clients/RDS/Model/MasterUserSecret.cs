namespace Amazon.RDS.Model;

/// <summary>The secret that RDS manages for a master user. It names the secret and holds no value.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_MasterUserSecret.html"/>
public sealed class MasterUserSecret
{
    /// <summary>The ARN of the secret.</summary>
    public string? SecretArn { get; set; }

    /// <summary><c>creating</c>, <c>active</c>, <c>rotating</c> or <c>impaired</c>.</summary>
    public string? SecretStatus { get; set; }

    /// <summary>The KMS key of the secret.</summary>
    public string? KmsKeyId { get; set; }
}
