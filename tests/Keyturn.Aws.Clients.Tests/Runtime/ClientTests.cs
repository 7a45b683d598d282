using System.Reflection;
using Amazon;
using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.ECS;
using Amazon.IdentityManagement;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.RDS;
using Amazon.Route53;
using Amazon.Route53Resolver;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Keyturn.Aws.Clients.Runtime;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Runtime;

/// <summary>How clients and their configurations are made.</summary>
public sealed class ClientTests
{
    public static TheoryData<Type> Clients => 
    [
        typeof(AmazonSecretsManagerClient), typeof(AmazonLambdaClient), typeof(AmazonCloudWatchLogsClient), typeof(AmazonCloudTrailClient),
        typeof(AmazonIdentityManagementServiceClient), typeof(AmazonRDSClient), typeof(AmazonRoute53Client), typeof(AmazonRoute53ResolverClient),
        typeof(AmazonECSClient), typeof(AmazonOrganizationsClient),
    ];

    [Theory]
    [MemberData(nameof(Clients))]
    public void Constructors_AreThoseOfTheOfficialClient(Type client)
    {
        var config = client.Name.Replace("Client", "Config", StringComparison.Ordinal);

        client.GetConstructors().Select(c => string.Join(",", c.GetParameters().Select(p => p.ParameterType.Name))).Order(StringComparer.Ordinal).ShouldBe(
            new[]
            {
                "", "RegionEndpoint", config, "AWSCredentials", "AWSCredentials,RegionEndpoint", $"AWSCredentials,{config}",
                "String,String", "String,String,RegionEndpoint", $"String,String,{config}",
                "String,String,String", "String,String,String,RegionEndpoint", $"String,String,String,{config}",
            }.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Constructors_WithKeys_SignWithThem(Type type)
    {
        foreach (var keys in (string[][])[["AKIDONE", "s"], ["AKIDONE", "s", "token-1"]])
        {
            await using var server = await LoopbackServer.StartAsync();
            var config = ConfigOf(type);
            server.Configure(config);
            using var client = (AmazonServiceClient?)Activator.CreateInstance(type, [.. keys, config]);
            var operation = OfferedOperation.All.First(o => o.Method.DeclaringType?.IsAssignableFrom(type) == true);

            await (Task)operation.Method.Invoke(client, [Specimen.Full(operation.Request), TestContext.Current.CancellationToken]).ShouldNotBeNull();

            server.Request.Header("Authorization").ShouldNotBeNull().ShouldContain("Credential=AKIDONE/");
            server.Request.Header("X-Amz-Security-Token").ShouldBe(keys.ElementAtOrDefault(2));
        }
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void Constructors_WithARegion_CallThatRegion(Type type)
    {
        foreach (var arguments in (object[][])[[], [ClientsOf.Credentials], ["AKID", "s"], ["AKID", "s", "t"]])
        {
            using var client = (AmazonServiceClient)Activator.CreateInstance(type, [.. arguments, RegionEndpoint.EUNorth1]).ShouldNotBeNull();

            client.Config.RegionEndpoint.ShouldBe(RegionEndpoint.EUNorth1);
        }
    }

    [Theory]
    [InlineData(typeof(AmazonSecretsManagerConfig), "Secrets Manager", "secretsmanager", "2017-10-17", "Secrets_Manager")]
    [InlineData(typeof(AmazonLambdaConfig), "Lambda", "lambda", "2015-03-31", "Lambda")]
    [InlineData(typeof(AmazonCloudWatchLogsConfig), "CloudWatch Logs", "logs", "2014-03-28", "CloudWatch_Logs")]
    [InlineData(typeof(AmazonCloudTrailConfig), "CloudTrail", "cloudtrail", "2013-11-01", "CloudTrail")]
    [InlineData(typeof(AmazonIdentityManagementServiceConfig), "IAM", "iam", "2010-05-08", "IAM")]
    [InlineData(typeof(AmazonRDSConfig), "RDS", "rds", "2014-10-31", "RDS")]
    [InlineData(typeof(AmazonRoute53Config), "Route 53", "route53", "2013-04-01", "Route_53")]
    [InlineData(typeof(AmazonRoute53ResolverConfig), "Route53Resolver", "route53resolver", "2018-04-01", "Route53Resolver")]
    [InlineData(typeof(AmazonECSConfig), "ECS", "ecs", "2014-11-13", "ECS")]
    [InlineData(typeof(AmazonOrganizationsConfig), "Organizations", "organizations", "2016-11-28", "Organizations")]
    public void Configuration_NamesItsService(Type type, string id, string prefix, string version, string agent)
    {
        var config = (SubsetClientConfig)Activator.CreateInstance(type).ShouldNotBeNull();

        type.GetProperty("ServiceId", BindingFlags.Public | BindingFlags.Static).ShouldNotBeNull().GetValue(null).ShouldBe(id);
        ((ClientConfig)config).ServiceId.ShouldBe(id);
        config.RegionEndpointServiceName.ShouldBe(prefix);
        config.AuthenticationServiceName.ShouldBe(prefix);
        config.ServiceVersion.ShouldBe(version);
        config.UserAgent.ShouldContain(agent);
    }

    [Theory]
    [InlineData(DefaultConfigurationMode.Standard, 3100)]
    [InlineData(DefaultConfigurationMode.InRegion, 1100)]
    [InlineData(DefaultConfigurationMode.CrossRegion, 3100)]
    [InlineData(DefaultConfigurationMode.Mobile, 30000)]
    public void DefaultsMode_SetsTheTimeToConnect(DefaultConfigurationMode mode, int milliseconds)
    {
        var chosen = DefaultModes.All.Single(m => m.Name == mode);

        chosen.ConnectTimeout.ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
        chosen.TlsNegotiationTimeout.ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
        chosen.RetryMode.ShouldBe(RequestRetryMode.Standard);
        chosen.S3UsEast1RegionalEndpoint.ShouldBe(S3UsEast1RegionalEndpointValue.Regional);
    }

    [Fact]
    public void AddAwsService_GetsItsDefaultsFromTheInterface()
    {
        Check<IAmazonSecretsManager, AmazonSecretsManagerConfig, AmazonSecretsManagerClient>();
        Check<IAmazonLambda, AmazonLambdaConfig, AmazonLambdaClient>();
        Check<IAmazonCloudWatchLogs, AmazonCloudWatchLogsConfig, AmazonCloudWatchLogsClient>();
        Check<IAmazonCloudTrail, AmazonCloudTrailConfig, AmazonCloudTrailClient>();
        Check<IAmazonIdentityManagementService, AmazonIdentityManagementServiceConfig, AmazonIdentityManagementServiceClient>();
        Check<IAmazonRDS, AmazonRDSConfig, AmazonRDSClient>();
        Check<IAmazonRoute53, AmazonRoute53Config, AmazonRoute53Client>();
        Check<IAmazonRoute53Resolver, AmazonRoute53ResolverConfig, AmazonRoute53ResolverClient>();
        Check<IAmazonECS, AmazonECSConfig, AmazonECSClient>();
        Check<IAmazonOrganizations, AmazonOrganizationsConfig, AmazonOrganizationsClient>();
    }

    [Fact]
    public void CreateDefaultServiceClient_WithAConfigurationOfAnotherService_IsRefused() =>
        Should.Throw<AmazonClientException>(() => Create<IAmazonLambda>(ClientsOf.Credentials, new AmazonSecretsManagerConfig { RegionEndpoint = RegionEndpoint.USEast1 }))
            .Message.ShouldBe("The client configuration must be of type AmazonLambdaConfig");

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task DisposedClient_Calls_NoMore(Type type)
    {
        var config = ConfigOf(type);
        config.RegionEndpoint = RegionEndpoint.USEast1;
        var client = (AmazonServiceClient)Activator.CreateInstance(type, ClientsOf.Credentials, config).ShouldNotBeNull();
        client.Dispose();
        var operation = OfferedOperation.All.First(o => o.Method.DeclaringType?.IsAssignableFrom(type) == true);

        var error = await Should.ThrowAsync<Exception>(async () =>
            await (Task)operation.Method.Invoke(client, [Specimen.Full(operation.Request), TestContext.Current.CancellationToken]).ShouldNotBeNull());

        (error is TargetInvocationException ? error.InnerException : error).ShouldBeOfType<ObjectDisposedException>();
    }

    private static SubsetClientConfig ConfigOf(Type client) =>
        (SubsetClientConfig)Activator.CreateInstance(client.Assembly.GetType(client.FullName?.Replace("Client", "Config", StringComparison.Ordinal) ?? "", throwOnError: true).ShouldNotBeNull()).ShouldNotBeNull();

    private static void Check<TService, TConfig, TClient>()
        where TService : IAmazonService
    {
        var config = TService.CreateDefaultClientConfig();
        config.ShouldBeOfType<TConfig>();
        config.RegionEndpoint = RegionEndpoint.APNortheast1;
        Create<TService>(ClientsOf.Credentials, config).ShouldBeOfType<TClient>();
        Create<TService>(null, config).ShouldBeOfType<TClient>();
    }

    private static IAmazonService Create<TService>(AWSCredentials? credentials, ClientConfig config)
        where TService : IAmazonService => TService.CreateDefaultServiceClient(credentials, config);
}
