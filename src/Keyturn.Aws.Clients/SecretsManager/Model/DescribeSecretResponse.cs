using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The answer to <see cref="DescribeSecretRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html"/>
public sealed class DescribeSecretResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the secret.</summary>
    public string? ARN { get; set; }

    /// <summary>The name of the secret.</summary>
    public string? Name { get; set; }

    /// <summary>The partner type of an external secret; null for others.</summary>
    public string? Type { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The KMS key that encrypts it; null for the AWS managed key.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>Whether rotation is on; null if it was never configured.</summary>
    public bool? RotationEnabled { get; set; }

    /// <summary>The ARN of the rotation function.</summary>
    public string? RotationLambdaARN { get; set; }

    /// <summary>When the secret is rotated.</summary>
    public RotationRulesType? RotationRules { get; set; }

    /// <summary>The settings of an external rotation.</summary>
    public List<ExternalSecretRotationMetadataItem>? ExternalSecretRotationMetadata { get; set; }

    /// <summary>The role that rotates an external secret.</summary>
    public string? ExternalSecretRotationRoleArn { get; set; }

    /// <summary>When a rotation last finished; null if never rotated.</summary>
    public DateTime? LastRotatedDate { get; set; }

    /// <summary>When anything about the secret was last changed.</summary>
    public DateTime? LastChangedDate { get; set; }

    /// <summary>The day of the last read, without a time of day.</summary>
    public DateTime? LastAccessedDate { get; set; }

    /// <summary>When deletion was asked for; null for a live secret.</summary>
    public DateTime? DeletedDate { get; set; }

    /// <summary>By when the next rotation is due.</summary>
    public DateTime? NextRotationDate { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The stages of each version id; versions without a stage are not in it.</summary>
    public Dictionary<string, List<string>>? VersionIdsToStages { get; set; }

    /// <summary>The service that manages the secret, such as <c>rds</c>.</summary>
    public string? OwningService { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreatedDate { get; set; }

    /// <summary>The Region of the primary secret; null unless replicated.</summary>
    public string? PrimaryRegion { get; set; }

    /// <summary>The replicas.</summary>
    public List<ReplicationStatusType>? ReplicationStatus { get; set; }
}
