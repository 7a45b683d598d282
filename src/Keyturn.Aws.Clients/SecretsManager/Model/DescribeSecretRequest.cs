namespace Amazon.SecretsManager.Model;

/// <summary>Asks AWS Secrets Manager for DescribeSecret: reads everything about a secret but its value.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html"/>
public sealed class DescribeSecretRequest : AmazonSecretsManagerRequest
{
    /// <summary>The name or ARN of the secret.</summary>
    public string? SecretId { get; set; }
}
