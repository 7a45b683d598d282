using Amazon;
using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Keyturn.Aws.Clients.Runtime;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Runtime;

/// <summary>Addresses, as the endpoint rule sets in AWS's models give them.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("secretsmanager", "ap-northeast-1", false, false, "https://secretsmanager.ap-northeast-1.amazonaws.com")]
    [InlineData("secretsmanager", "us-east-1", true, false, "https://secretsmanager-fips.us-east-1.amazonaws.com")]
    [InlineData("secretsmanager", "us-east-1", false, true, "https://secretsmanager.us-east-1.amazonaws.com")]
    [InlineData("secretsmanager", "us-east-1", true, true, "https://secretsmanager-fips.us-east-1.amazonaws.com")]
    [InlineData("secretsmanager", "cn-north-1", false, false, "https://secretsmanager.cn-north-1.amazonaws.com.cn")]
    [InlineData("secretsmanager", "cn-north-1", false, true, "https://secretsmanager.cn-north-1.amazonaws.com.cn")]
    [InlineData("secretsmanager", "cn-north-1", true, true, "https://secretsmanager-fips.cn-north-1.api.amazonwebservices.com.cn")]
    [InlineData("secretsmanager", "us-gov-west-1", false, false, "https://secretsmanager.us-gov-west-1.amazonaws.com")]
    [InlineData("secretsmanager", "us-gov-west-1", true, false, "https://secretsmanager-fips.us-gov-west-1.amazonaws.com")]
    [InlineData("secretsmanager", "us-gov-west-1", false, true, "https://secretsmanager.us-gov-west-1.amazonaws.com")]
    [InlineData("secretsmanager", "us-gov-west-1", true, true, "https://secretsmanager-fips.us-gov-west-1.amazonaws.com")]
    [InlineData("lambda", "eu-west-1", false, false, "https://lambda.eu-west-1.amazonaws.com")]
    [InlineData("lambda", "us-east-1", true, false, "https://lambda-fips.us-east-1.amazonaws.com")]
    [InlineData("lambda", "us-east-1", false, true, "https://lambda.us-east-1.api.aws")]
    [InlineData("lambda", "us-east-1", true, true, "https://lambda-fips.us-east-1.api.aws")]
    [InlineData("lambda", "cn-northwest-1", false, true, "https://lambda.cn-northwest-1.api.amazonwebservices.com.cn")]
    [InlineData("logs", "ap-northeast-3", false, false, "https://logs.ap-northeast-3.amazonaws.com")]
    [InlineData("logs", "us-east-2", true, false, "https://logs-fips.us-east-2.amazonaws.com")]
    [InlineData("logs", "us-gov-east-1", true, false, "https://logs.us-gov-east-1.amazonaws.com")]
    [InlineData("logs", "us-gov-west-1", true, false, "https://logs.us-gov-west-1.amazonaws.com")]
    [InlineData("logs", "us-gov-west-1", true, true, "https://logs-fips.us-gov-west-1.api.aws")]
    [InlineData("logs", "us-gov-west-1", false, false, "https://logs.us-gov-west-1.amazonaws.com")]
    [InlineData("cloudtrail", "us-west-2", false, false, "https://cloudtrail.us-west-2.amazonaws.com")]
    [InlineData("cloudtrail", "us-west-2", true, false, "https://cloudtrail-fips.us-west-2.amazonaws.com")]
    [InlineData("cloudtrail", "us-gov-east-1", true, false, "https://cloudtrail.us-gov-east-1.amazonaws.com")]
    [InlineData("cloudtrail", "us-gov-west-1", true, false, "https://cloudtrail.us-gov-west-1.amazonaws.com")]
    [InlineData("cloudtrail", "us-west-2", false, true, "https://cloudtrail.us-west-2.api.aws")]
    [InlineData("worldwide", "ap-northeast-1", false, false, "https://worldwide.amazonaws.com")]
    [InlineData("worldwide", "cn-north-1", false, false, "https://worldwide.amazonaws.com.cn")]
    [InlineData("worldwide", "us-east-1", true, false, "https://worldwide-fips.amazonaws.com")]
    public void Endpoint_ByRegionAndSettings_IsTheDocumentedHost(string service, string region, bool fips, bool dualStack, string url)
    {
        using var client = Client(service, c =>
        {
            c.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            c.UseFIPSEndpoint = fips;
            c.UseDualstackEndpoint = dualStack;
        });

        client.DetermineServiceOperationEndpoint(new GetAccountSettingsRequest()).URL.ShouldBe(url);
    }

    [Theory]
    [InlineData(true, false, "Invalid Configuration: FIPS and custom endpoint are not supported")]
    [InlineData(false, true, "Invalid Configuration: Dualstack and custom endpoint are not supported")]
    public void ServiceUrl_WithFipsOrDualStack_IsRefused(bool fips, bool dualStack, string message)
    {
        using var client = Client("lambda", c =>
        {
            c.ServiceURL = "https://vpce-1.example";
            c.AuthenticationRegion = "us-east-1";
            c.UseFIPSEndpoint = fips;
            c.UseDualstackEndpoint = dualStack;
        });

        Should.Throw<AmazonClientException>(() => client.DetermineServiceOperationEndpoint(new GetAccountSettingsRequest())).Message.ShouldBe(message);
    }

    [Theory]
    [InlineData(true, false, "FIPS is enabled but the partition aws-iso does not support FIPS")]
    [InlineData(false, true, "DualStack is enabled but the partition aws-iso does not support DualStack")]
    public void Partition_WithoutTheCapability_IsRefused(bool fips, bool dualStack, string message)
    {
        var provider = new SubsetEndpointProvider(LambdaOperations.Service);
        var parameters = SubsetEndpointResolver.Parameters(
            new AmazonLambdaConfig { RegionEndpoint = RegionEndpoint.GetBySystemName("us-iso-east-1"), UseFIPSEndpoint = fips, UseDualstackEndpoint = dualStack }, null);
        var partition = Amazon.Runtime.Internal.Endpoints.StandardLibrary.Fn.Partition("us-iso-east-1");
        if (fips ? partition.supportsFIPS : partition.supportsDualStack)
            provider.ResolveEndpoint(parameters).URL.ShouldContain("us-iso-east-1");
        else
            Should.Throw<AmazonClientException>(() => provider.ResolveEndpoint(parameters)).Message.ShouldBe(message);
    }

    [Fact]
    public void Endpoint_WithoutARegion_IsRefused()
    {
        var provider = new SubsetEndpointProvider(LambdaOperations.Service);

        Should.Throw<AmazonClientException>(() => provider.ResolveEndpoint(new Amazon.Runtime.Endpoints.EndpointParameters()))
            .Message.ShouldBe("Invalid Configuration: Missing Region");
    }

    [Fact]
    public void Endpoint_OfAnAlternateRegion_IsThatRegions() =>
        new AmazonLambdaConfig { RegionEndpoint = RegionEndpoint.USEast1 }
            .DetermineServiceOperationEndpoint(new Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters(new GetAccountSettingsRequest(), RegionEndpoint.EUWest1))
            .URL.ShouldBe("https://lambda.eu-west-1.amazonaws.com");

    [Fact]
    public async Task ServiceUrl_WithASigningRegion_IsCalledAndSignedForIt()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = new AmazonSecretsManagerClient(
            ClientsOf.Credentials, new AmazonSecretsManagerConfig { ServiceURL = server.Url.ToString(), AuthenticationRegion = "cn-north-1" });

        await client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken);

        server.Request.Header("Authorization").ShouldNotBeNull().ShouldContain("/cn-north-1/secretsmanager/aws4_request");
    }

    [Fact]
    public void ServiceUrlAndRegion_ExcludeEachOther()
    {
        var config = new AmazonSecretsManagerConfig { ServiceURL = "http://127.0.0.1:1/" };
        config.ServiceURL.ShouldBe("http://127.0.0.1:1/");

        config.RegionEndpoint = RegionEndpoint.APNortheast1;
        config.ServiceURL.ShouldBeNull();

        config.ServiceURL = "http://127.0.0.1:2/";
        config.RegionEndpoint.ShouldBeNull();
    }

    [Theory]
    [InlineData("https://secretsmanager.eu-central-1.amazonaws.com", "", "eu-central-1")]
    [InlineData("https://secretsmanager.eu-central-1.amazonaws.com", "us-west-2", "us-west-2")]
    public void Parameters_OfAServiceUrl_TakeTheRegionFromTheSigningRegionOrTheUrl(string url, string signing, string region)
    {
        var config = new AmazonSecretsManagerConfig { ServiceURL = url };
        if (signing.Length > 0)
            config.AuthenticationRegion = signing;

        var parameters = SubsetEndpointResolver.Parameters(config, null);

        parameters[SubsetEndpointProvider.Region].ShouldBe(region);
        parameters[SubsetEndpointProvider.Url].ShouldBe(config.ServiceURL);
    }

    private static SubsetServiceClient Client(string service, Action<SubsetClientConfig> configure)
    {
        SubsetClientConfig config = service switch
        {
            "secretsmanager" => new AmazonSecretsManagerConfig(),
            "lambda" => new AmazonLambdaConfig(),
            "logs" => new AmazonCloudWatchLogsConfig(),
            "cloudtrail" => new AmazonCloudTrailConfig(),
            _ => new QueryServiceConfig(global: true),
        };
        configure(config);
        return config switch
        {
            AmazonSecretsManagerConfig c => new AmazonSecretsManagerClient(ClientsOf.Credentials, c),
            AmazonLambdaConfig c => new AmazonLambdaClient(ClientsOf.Credentials, c),
            AmazonCloudWatchLogsConfig c => new AmazonCloudWatchLogsClient(ClientsOf.Credentials, c),
            AmazonCloudTrailConfig c => new AmazonCloudTrailClient(ClientsOf.Credentials, c),
            _ => new QueryServiceClient((QueryServiceConfig)config),
        };
    }
}
