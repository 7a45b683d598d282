using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The answer to <see cref="ValidateResourcePolicyRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ValidateResourcePolicy.html"/>
public sealed class ValidateResourcePolicyResponse : AmazonWebServiceResponse
{
    /// <summary>Whether no finding was made.</summary>
    public bool? PolicyValidationPassed { get; set; }

    /// <summary>The findings.</summary>
    public List<ValidationErrorsEntry>? ValidationErrors { get; set; }
}
