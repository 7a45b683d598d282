namespace Amazon.SecretsManager.Model;

/// <summary>Asks AWS Secrets Manager for CancelRotateSecret: turns rotation off and stops the rotation that runs; it undoes nothing.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CancelRotateSecret.html"/>
public sealed class CancelRotateSecretRequest : AmazonSecretsManagerRequest
{
    /// <summary>The name or ARN of the secret.</summary>
    public string? SecretId { get; set; }
}
