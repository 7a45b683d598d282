namespace Amazon.Organizations.Model;

/// <summary>Asks AWS Organizations for DescribeOrganization: reads the organization that the account is in.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html"/>
public sealed class DescribeOrganizationRequest : AmazonOrganizationsRequest
{
}
