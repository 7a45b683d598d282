using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The answer to <see cref="DescribePolicyRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribePolicy.html"/>
public sealed class DescribePolicyResponse : AmazonWebServiceResponse
{
    /// <summary>The policy with its content.</summary>
    public Policy? Policy { get; set; }
}
