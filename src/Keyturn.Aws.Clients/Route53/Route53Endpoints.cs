using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Route53;

/// <summary>The hosts of Amazon Route 53 that do not follow the pattern of a global service, as its endpoint rule set has them.</summary>
internal static class Route53Endpoints
{
    public static readonly IReadOnlyList<EndpointException> All =
    [
        new("route53.global.api.aws", Fips: false, DualStack: true, "aws"),
        new("route53-fips.global.api.aws", Fips: true, DualStack: true, "aws"),
        new("route53.global.api.amazonwebservices.com.cn", Fips: false, DualStack: true, "aws-cn"),
        new("route53.us-gov.amazonaws.com", Fips: false, DualStack: false, "aws-us-gov"),
        new("route53.us-gov.amazonaws.com", Fips: true, DualStack: false, "aws-us-gov"),
        new("route53.us-gov.api.aws", Fips: false, DualStack: true, "aws-us-gov"),
        new("route53.us-gov.api.aws", Fips: true, DualStack: true, "aws-us-gov"),
        new("route53.global.api.amazonwebservices.eu", Fips: false, DualStack: true, "aws-eusc"),
    ];
}
