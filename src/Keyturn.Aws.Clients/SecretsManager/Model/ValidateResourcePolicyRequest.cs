namespace Amazon.SecretsManager.Model;

/// <summary>Asks AWS Secrets Manager for ValidateResourcePolicy: checks a resource policy without storing it.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ValidateResourcePolicy.html"/>
public sealed class ValidateResourcePolicyRequest : AmazonSecretsManagerRequest
{
    /// <summary>The secret that the policy is for; null checks the policy alone.</summary>
    public string? SecretId { get; set; }

    /// <summary>The policy to check, as JSON text.</summary>
    public string? ResourcePolicy { get; set; }
}
