using Keyturn.Aws.Clients.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The hosts of IAM that do not follow the pattern of a global service, as its endpoint rule set has them.</summary>
internal static class IdentityManagementEndpoints
{
    public static readonly IReadOnlyList<EndpointException> All =
    [
        new("iam.global.api.aws", Fips: false, DualStack: true, "aws"),
        new("iam-fips.global.api.aws", Fips: true, DualStack: true, "aws"),
        new("iam.cn-north-1.amazonaws.com.cn", Fips: false, DualStack: false, "aws-cn"),
        new("iam.global.api.amazonwebservices.com.cn", Fips: false, DualStack: true, "aws-cn"),
        new("iam.us-gov.amazonaws.com", Fips: false, DualStack: false, "aws-us-gov"),
        new("iam.us-gov.amazonaws.com", Fips: true, DualStack: false, "aws-us-gov"),
        new("iam.us-gov.api.aws", Fips: false, DualStack: true, "aws-us-gov"),
        new("iam.us-gov.api.aws", Fips: true, DualStack: true, "aws-us-gov"),
        new("iam.us-iso-east-1.c2s.ic.gov", Fips: false, DualStack: false, "aws-iso"),
        new("iam-fips.us-iso-east-1.c2s.ic.gov", Fips: true, DualStack: false, "aws-iso"),
        new("iam.us-isob-east-1.sc2s.sgov.gov", Fips: false, DualStack: false, "aws-iso-b"),
        new("iam-fips.us-isob-east-1.sc2s.sgov.gov", Fips: true, DualStack: false, "aws-iso-b"),
        new("iam.eu-isoe-west-1.cloud.adc-e.uk", Fips: false, DualStack: false, "aws-iso-e"),
        new("iam.us-isof-south-1.csp.hci.ic.gov", Fips: false, DualStack: false, "aws-iso-f"),
        new("iam.eusc-de-east-1.amazonaws.eu", Fips: false, DualStack: false, "aws-eusc"),
    ];
}
