using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The answer to <see cref="CancelRotateSecretRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CancelRotateSecret.html"/>
public sealed class CancelRotateSecretResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the secret.</summary>
    public string? ARN { get; set; }

    /// <summary>The name of the secret.</summary>
    public string? Name { get; set; }

    /// <summary>The version that a stopped rotation left behind; null if none ran.</summary>
    public string? VersionId { get; set; }
}
