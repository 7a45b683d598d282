namespace Amazon.SecretsManager.Model;

/// <summary>Asks AWS Secrets Manager for RotateSecret: starts a rotation, or only stores the schedule and tests it.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html"/>
public sealed class RotateSecretRequest : AmazonSecretsManagerRequest
{
    /// <summary>The name or ARN of the secret.</summary>
    public string? SecretId { get; set; }

    /// <summary>The id of the new version; the same token twice is one rotation. A random one is sent if this is null.</summary>
    public string? ClientRequestToken { get; set; }

    /// <summary>The ARN of the rotation function.</summary>
    public string? RotationLambdaARN { get; set; }

    /// <summary>When the secret is rotated.</summary>
    public RotationRulesType? RotationRules { get; set; }

    /// <summary>The settings of an external rotation.</summary>
    public List<ExternalSecretRotationMetadataItem>? ExternalSecretRotationMetadata { get; set; }

    /// <summary>The role that rotates an external secret.</summary>
    public string? ExternalSecretRotationRoleArn { get; set; }

    /// <summary>False stores the schedule and only tests it; null and true rotate now.</summary>
    public bool? RotateImmediately { get; set; }
}
