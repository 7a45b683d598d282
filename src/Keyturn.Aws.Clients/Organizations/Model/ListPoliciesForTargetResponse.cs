using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The answer to <see cref="ListPoliciesForTargetRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPoliciesForTarget.html"/>
public sealed class ListPoliciesForTargetResponse : AmazonWebServiceResponse
{
    /// <summary>The policies of this page.</summary>
    public List<PolicySummary>? Policies { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
