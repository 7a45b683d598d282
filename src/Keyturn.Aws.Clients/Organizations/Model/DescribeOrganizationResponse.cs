using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The answer to <see cref="DescribeOrganizationRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html"/>
public sealed class DescribeOrganizationResponse : AmazonWebServiceResponse
{
    /// <summary>The organization.</summary>
    public Organization? Organization { get; set; }
}
