namespace Amazon.SecretsManager.Model;

/// <summary>Asks AWS Secrets Manager for UpdateSecretVersionStage: moves a stage label from one version of a secret to another.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html"/>
public sealed class UpdateSecretVersionStageRequest : AmazonSecretsManagerRequest
{
    /// <summary>The name or ARN of the secret.</summary>
    public string? SecretId { get; set; }

    /// <summary>The label, such as <c>AWSCURRENT</c>.</summary>
    public string? VersionStage { get; set; }

    /// <summary>The version that loses the label.</summary>
    public string? RemoveFromVersionId { get; set; }

    /// <summary>The version that gets the label.</summary>
    public string? MoveToVersionId { get; set; }
}
