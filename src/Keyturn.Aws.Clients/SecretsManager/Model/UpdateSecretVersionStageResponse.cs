using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The answer to <see cref="UpdateSecretVersionStageRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html"/>
public sealed class UpdateSecretVersionStageResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the secret.</summary>
    public string? ARN { get; set; }

    /// <summary>The name of the secret.</summary>
    public string? Name { get; set; }
}
