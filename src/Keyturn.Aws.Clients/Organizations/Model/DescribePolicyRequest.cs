namespace Amazon.Organizations.Model;

/// <summary>Asks AWS Organizations for DescribePolicy: reads a policy with its content.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribePolicy.html"/>
public sealed class DescribePolicyRequest : AmazonOrganizationsRequest
{
    /// <summary>The id of the policy.</summary>
    public string? PolicyId { get; set; }
}
