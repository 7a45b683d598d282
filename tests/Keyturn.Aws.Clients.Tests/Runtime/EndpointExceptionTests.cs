using Amazon;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Keyturn.Aws.Clients.Runtime;

namespace Keyturn.Aws.Clients.Tests.Runtime;

/// <summary>Hosts that do not follow the rule of their partition, and partitions that lack a variant.</summary>
public sealed class EndpointExceptionTests
{
    [Theory]
    [InlineData("aws", "us-east-1", true, true, true)]
    [InlineData("aws", "us-east-1", true, false, false)]
    [InlineData("aws", "us-east-1", false, true, false)]
    [InlineData("aws", "eu-west-1", true, true, false)]
    [InlineData("aws-cn", "us-east-1", true, true, false)]
    public void Fits_OneRegionAndVariant_FitsNothingElse(string partition, string region, bool fips, bool dualStack, bool fits) =>
        new EndpointException("host", Fips: true, DualStack: true, Partition: "aws", Region: "us-east-1").Fits(partition, region, fips, dualStack).ShouldBe(fits);

    [Theory]
    [InlineData("aws", "us-east-1", true)]
    [InlineData("aws-us-gov", "us-gov-west-1", true)]
    public void Fits_WithoutPartitionOrRegion_FitsThemAll(string partition, string region, bool fits) =>
        new EndpointException("host", Fips: false, DualStack: true).Fits(partition, region, false, true).ShouldBe(fits);

    [Theory]
    [InlineData("us-iso-east-1", "https://secretsmanager.us-iso-east-1.c2s.ic.gov")]
    [InlineData("us-isob-east-1", "https://secretsmanager.us-isob-east-1.sc2s.sgov.gov")]
    [InlineData("cn-northwest-1", "https://secretsmanager.cn-northwest-1.amazonaws.com.cn")]
    [InlineData("us-gov-east-1", "https://secretsmanager.us-gov-east-1.amazonaws.com")]
    [InlineData("me-central-1", "https://secretsmanager.me-central-1.amazonaws.com")]
    [InlineData("ap-northeast-3", "https://secretsmanager.ap-northeast-3.amazonaws.com")]
    [InlineData("eu-tomorrow-9", "https://secretsmanager.eu-tomorrow-9.amazonaws.com")]
    public void Host_OfARegion_HasItsPartitionsSuffix(string region, string url) => Resolve(region, fips: false, dualStack: false).ShouldBe(url);

    [Theory]
    [InlineData("us-gov-west-1")]
    [InlineData("us-east-1")]
    [InlineData("ca-central-1")]
    public void Host_WithFips_IsTheSameWithAndWithoutDualStack(string region) =>
        Resolve(region, fips: true, dualStack: true).ShouldBe(Resolve(region, fips: true, dualStack: false));

    [Fact]
    public void Host_OfEveryKnownRegion_IsAnHttpsAddressOfThatRegion()
    {
        foreach (var region in RegionEndpoint.EnumerableAllRegions)
        {
            var url = new Uri(Resolve(region.SystemName, fips: false, dualStack: false));
            url.Scheme.ShouldBe("https");
            url.Host.ShouldStartWith($"secretsmanager.{region.SystemName}.");
            url.Host.ShouldEndWith(region.PartitionDnsSuffix);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:4566")]
    [InlineData("https://vpce-0123.secretsmanager.ap-northeast-1.vpce.amazonaws.com")]
    public void Url_Configured_IsTakenAsItIs(string url) =>
        new SubsetEndpointProvider(SecretsManagerOperations.Service)
            .ResolveEndpoint(new() { [SubsetEndpointProvider.Url] = url, [SubsetEndpointProvider.Region] = "ap-northeast-1" }).URL.ShouldBe(url);

    [Fact]
    public void Region_Empty_IsMissing() =>
        Should.Throw<AmazonClientException>(() => Resolve("", fips: false, dualStack: false)).Message.ShouldBe("Invalid Configuration: Missing Region");

    [Theory]
    [InlineData(DefaultConfigurationMode.Standard, 3.1)]
    [InlineData(DefaultConfigurationMode.InRegion, 1.1)]
    [InlineData(DefaultConfigurationMode.CrossRegion, 3.1)]
    [InlineData(DefaultConfigurationMode.Mobile, 30)]
    public void DefaultModes_Mode_HasItsTimeToConnect(DefaultConfigurationMode mode, double seconds)
    {
        var configuration = DefaultModes.All.Single(known => known.Name == mode);

        configuration.ConnectTimeout.ShouldBe(TimeSpan.FromSeconds(seconds));
        configuration.TlsNegotiationTimeout.ShouldBe(TimeSpan.FromSeconds(seconds));
        configuration.RetryMode.ShouldBe(RequestRetryMode.Standard);
    }

    private static string Resolve(string region, bool fips, bool dualStack) => new SubsetEndpointProvider(SecretsManagerOperations.Service).ResolveEndpoint(new()
    {
        [SubsetEndpointProvider.Region] = region,
        [SubsetEndpointProvider.UseFips] = fips,
        [SubsetEndpointProvider.UseDualStack] = dualStack,
    }).URL;
}
