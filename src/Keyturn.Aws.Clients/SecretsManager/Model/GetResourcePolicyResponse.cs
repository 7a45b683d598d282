using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The answer to <see cref="GetResourcePolicyRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html"/>
public sealed class GetResourcePolicyResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the secret.</summary>
    public string? ARN { get; set; }

    /// <summary>The name of the secret.</summary>
    public string? Name { get; set; }

    /// <summary>The policy as JSON text; null if there is none.</summary>
    public string? ResourcePolicy { get; set; }
}
