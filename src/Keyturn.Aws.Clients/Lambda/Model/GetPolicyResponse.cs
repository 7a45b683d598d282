using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>The answer to <see cref="GetPolicyRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html"/>
public sealed class GetPolicyResponse : AmazonWebServiceResponse
{
    /// <summary>The policy as plain JSON text.</summary>
    public string? Policy { get; set; }

    /// <summary>Changes with every update of the policy.</summary>
    public string? RevisionId { get; set; }
}
