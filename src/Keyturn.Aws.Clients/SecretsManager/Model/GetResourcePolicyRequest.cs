namespace Amazon.SecretsManager.Model;

/// <summary>Asks AWS Secrets Manager for GetResourcePolicy: reads the resource policy of a secret.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html"/>
public sealed class GetResourcePolicyRequest : AmazonSecretsManagerRequest
{
    /// <summary>The name or ARN of the secret.</summary>
    public string? SecretId { get; set; }
}
