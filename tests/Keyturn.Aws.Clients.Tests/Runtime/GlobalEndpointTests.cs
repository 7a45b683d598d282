using Amazon;
using Amazon.ECS;
using Amazon.IdentityManagement;
using Amazon.Organizations;
using Amazon.RDS;
using Amazon.Route53;
using Amazon.Route53Resolver;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Runtime;

/// <summary>Addresses and signing Regions of the services around a secret, as the endpoint rule sets in AWS's models give them.</summary>
public sealed class GlobalEndpointTests
{
    [Theory]
    [InlineData("iam", "ap-northeast-1", false, false, "https://iam.amazonaws.com")]
    [InlineData("iam", "us-east-1", true, false, "https://iam-fips.amazonaws.com")]
    [InlineData("iam", "eu-west-1", false, true, "https://iam.global.api.aws")]
    [InlineData("iam", "eu-west-1", true, true, "https://iam-fips.global.api.aws")]
    [InlineData("iam", "cn-northwest-1", false, false, "https://iam.cn-north-1.amazonaws.com.cn")]
    [InlineData("iam", "us-gov-east-1", false, false, "https://iam.us-gov.amazonaws.com")]
    [InlineData("iam", "us-gov-east-1", true, true, "https://iam.us-gov.api.aws")]
    [InlineData("iam", "us-iso-east-1", false, false, "https://iam.us-iso-east-1.c2s.ic.gov")]
    [InlineData("route53", "ap-northeast-1", false, false, "https://route53.amazonaws.com")]
    [InlineData("route53", "us-east-1", true, false, "https://route53-fips.amazonaws.com")]
    [InlineData("route53", "us-east-1", false, true, "https://route53.global.api.aws")]
    [InlineData("route53", "cn-north-1", false, false, "https://route53.amazonaws.com.cn")]
    [InlineData("route53", "us-gov-west-1", true, false, "https://route53.us-gov.amazonaws.com")]
    [InlineData("route53", "us-iso-east-1", false, false, "https://route53.c2s.ic.gov")]
    [InlineData("organizations", "ap-northeast-1", false, false, "https://organizations.us-east-1.amazonaws.com")]
    [InlineData("organizations", "ap-northeast-1", true, false, "https://organizations-fips.us-east-1.amazonaws.com")]
    [InlineData("organizations", "us-east-1", false, true, "https://organizations.us-east-1.api.aws")]
    [InlineData("organizations", "cn-north-1", false, false, "https://organizations.cn-northwest-1.amazonaws.com.cn")]
    [InlineData("organizations", "us-gov-east-1", true, false, "https://organizations.us-gov-west-1.amazonaws.com")]
    [InlineData("rds", "ap-northeast-1", false, false, "https://rds.ap-northeast-1.amazonaws.com")]
    [InlineData("rds", "us-east-1", true, false, "https://rds-fips.us-east-1.amazonaws.com")]
    [InlineData("rds", "us-gov-east-1", true, false, "https://rds.us-gov-east-1.amazonaws.com")]
    [InlineData("rds", "us-gov-east-1", true, true, "https://rds-fips.us-gov-east-1.api.aws")]
    [InlineData("rds", "eu-west-1", false, true, "https://rds.eu-west-1.api.aws")]
    [InlineData("route53resolver", "ap-northeast-3", false, false, "https://route53resolver.ap-northeast-3.amazonaws.com")]
    [InlineData("route53resolver", "us-gov-west-1", true, false, "https://route53resolver.us-gov-west-1.amazonaws.com")]
    [InlineData("route53resolver", "us-east-1", true, false, "https://route53resolver-fips.us-east-1.amazonaws.com")]
    [InlineData("ecs", "ap-northeast-1", false, false, "https://ecs.ap-northeast-1.amazonaws.com")]
    [InlineData("ecs", "us-gov-west-1", true, false, "https://ecs-fips.us-gov-west-1.amazonaws.com")]
    [InlineData("ecs", "cn-north-1", false, true, "https://ecs.cn-north-1.api.amazonwebservices.com.cn")]
    public void Endpoint_ByRegionAndSettings_IsThatOfTheRuleSet(string service, string region, bool fips, bool dualStack, string url)
    {
        var config = Config(service);
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.UseFIPSEndpoint = fips;
        config.UseDualstackEndpoint = dualStack;

        config.EndpointProvider.ResolveEndpoint(SubsetEndpointResolver.Parameters(config, null)).URL.ShouldBe(url);
    }

    [Theory]
    [InlineData("GetRole", "ap-northeast-1", "us-east-1/iam")]
    [InlineData("GetRole", "cn-northwest-1", "cn-north-1/iam")]
    [InlineData("GetRole", "us-gov-east-1", "us-gov-west-1/iam")]
    [InlineData("GetHostedZone", "ap-northeast-1", "us-east-1/route53")]
    [InlineData("GetHostedZone", "cn-north-1", "cn-northwest-1/route53")]
    [InlineData("DescribePolicy", "ap-northeast-1", "us-east-1/organizations")]
    [InlineData("DescribePolicy", "us-gov-east-1", "us-gov-west-1/organizations")]
    [InlineData("DescribeDBInstances", "ap-northeast-1", "ap-northeast-1/rds")]
    [InlineData("ListResolverRules", "us-gov-east-1", "us-gov-east-1/route53resolver")]
    [InlineData("DescribeTasks", "eu-west-1", "eu-west-1/ecs")]
    public async Task Call_ToAnyRegion_IsSignedForTheRegionOfTheRuleSet(string name, string region, string scope)
    {
        await using var server = await LoopbackServer.StartAsync();
        var operation = OfferedOperation.Named(name);
        using var template = server.Of(operation.Request);
        var config = (SubsetClientConfig)Activator.CreateInstance(template.Config.GetType()).ShouldNotBeNull();
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.HttpClientFactory = new RedirectToLoopback(server.Url);
        config.MaxErrorRetry = 0;
        using var client = (AmazonServiceClient)Activator.CreateInstance(template.GetType(), ClientsOf.Credentials, config).ShouldNotBeNull();

        await ((Task?)operation.Method.Invoke(client, [Specimen.Full(operation.Request), TestContext.Current.CancellationToken])).ShouldNotBeNull();

        server.Request.Header("Authorization").ShouldNotBeNull().ShouldContain($"/{scope}/aws4_request");
    }

    private static SubsetClientConfig Config(string service) => service switch
    {
        "iam" => new AmazonIdentityManagementServiceConfig(),
        "route53" => new AmazonRoute53Config(),
        "organizations" => new AmazonOrganizationsConfig(),
        "rds" => new AmazonRDSConfig(),
        "route53resolver" => new AmazonRoute53ResolverConfig(),
        _ => new AmazonECSConfig(),
    };
}
