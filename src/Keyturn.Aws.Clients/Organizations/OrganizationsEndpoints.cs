using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Organizations;

/// <summary>The hosts of AWS Organizations that name one Region of the partition, as its endpoint rule set has them.</summary>
internal static class OrganizationsEndpoints
{
    public static readonly IReadOnlyList<EndpointException> All =
    [
        new("organizations.us-east-1.amazonaws.com", Fips: false, DualStack: false, "aws"),
        new("organizations-fips.us-east-1.amazonaws.com", Fips: true, DualStack: false, "aws"),
        new("organizations.cn-northwest-1.amazonaws.com.cn", Fips: false, DualStack: false, "aws-cn"),
        new("organizations.us-gov-west-1.amazonaws.com", Fips: false, DualStack: false, "aws-us-gov"),
        new("organizations.us-gov-west-1.amazonaws.com", Fips: true, DualStack: false, "aws-us-gov"),
        new("organizations.us-iso-east-1.c2s.ic.gov", Fips: false, DualStack: false, "aws-iso"),
        new("organizations.us-isob-east-1.sc2s.sgov.gov", Fips: false, DualStack: false, "aws-iso-b"),
        new("organizations.us-isof-south-1.csp.hci.ic.gov", Fips: false, DualStack: false, "aws-iso-f"),
    ];
}
