using Keyturn.Aws.Calls;
using Keyturn.Aws.CloudTrail;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Connections;
using Keyturn.Aws.Ec2;
using Keyturn.Aws.Ecs;
using Keyturn.Aws.Iam;
using Keyturn.Aws.Kms;
using Keyturn.Aws.Lambda;
using Keyturn.Aws.Logs;
using Keyturn.Aws.Organizations;
using Keyturn.Aws.Policies;
using Keyturn.Aws.Rds;
using Keyturn.Aws.Route53;
using Keyturn.Aws.Route53Resolver;
using Keyturn.Aws.SecretsManager;
using Keyturn.Aws.Ssm;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Keyturn.Aws;

public static class AwsServiceCollectionExtensions
{
    /// <summary>AWS behind the ports of Keyturn.Operations, set up from the section <c>Aws</c>, and the collector.</summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="peopleSignIn">Whether somebody can answer for a change in a real account.</param>
    public static IServiceCollection AddKeyturnAws(this IServiceCollection services, IConfiguration configuration, bool peopleSignIn = false)
    {
        services.AddOptions<AwsOptions>()
            .Configure(options =>
            {
                AwsOptionsReader.Read(configuration.GetSection(AwsOptions.Section), options);
                options.PeopleSignIn = peopleSignIn;
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AwsOptions>, AwsOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<AwsAccountDirectory>();
        services.AddSingleton<IAccountDirectory>(provider => provider.GetRequiredService<AwsAccountDirectory>());
        services.AddSingleton<CallBudget>();
        services.AddSingleton<CallMeter>();
        services.AddSingleton<AwsCaller>();
        services.AddSingleton<AwsConnections>();
        services.AddSingleton<ActionSessions>();

        services.AddSingleton<SecretsManagerGateway>();
        services.AddSingleton<ISecretsManagerGateway>(provider => provider.GetRequiredService<SecretsManagerGateway>());
        services.AddSingleton<LambdaGateway>();
        services.AddSingleton<ILambdaGateway>(provider => provider.GetRequiredService<LambdaGateway>());
        services.AddSingleton<ILogsGateway, LogsGateway>();
        services.AddSingleton<RotationEventReader>();
        services.AddSingleton<ReadEventReader>();
        services.AddSingleton<IRecentReads>(provider => new RecentReadReader(
            provider.GetRequiredService<ReadEventReader>(), provider.GetRequiredService<EstateFeed>(), provider.GetRequiredService<TimeProvider>()));

        services.AddSingleton<Ec2Pages>();
        services.AddSingleton<INetworkReader, Ec2Reader>();
        services.AddSingleton<IPartSource, NetworkParts>();
        services.AddSingleton<RdsReader>();
        services.AddSingleton<FunctionListReader>();
        services.AddSingleton<ServiceReader>();
        services.AddSingleton<ZoneReader>();
        services.AddSingleton<ResolverRuleReader>();
        services.AddSingleton<IPartSource, WorkloadParts>();
        services.AddSingleton<ParameterReader>();
        services.AddSingleton<IPartSource, ParameterParts>();

        services.AddPermissionReaders();

        services.AddSingleton(provider => new EstateReaders(
            provider.GetRequiredService<SecretsManagerGateway>(),
            provider.GetRequiredService<LambdaGateway>(),
            provider.GetRequiredService<RotationEventReader>(),
            provider.GetRequiredService<ReadEventReader>(),
            provider.GetRequiredService<ISecretPolicyReader>(),
            provider.GetRequiredService<IFunctionPolicyReader>(),
            [.. provider.GetServices<IPartSource>().SelectMany(source => source.All)]));
        services.AddSingleton<CollectorStores>();
        services.AddSingleton<EstateCollector>();
        services.AddSingleton<IEstateRefresh>(provider => provider.GetRequiredService<EstateCollector>());
        services.AddHostedService(provider => provider.GetRequiredService<EstateCollector>());
        return services;
    }

    private static void AddPermissionReaders(this IServiceCollection services)
    {
        services.AddSingleton<PolicyTexts>();
        services.AddSingleton(typeof(AccountReads<>));
        services.AddSingleton<IamMapping>();
        services.AddSingleton<IIamReader, IamReader>();
        services.AddSingleton<IPartSource, IamParts>();
        services.AddSingleton<IOrganizationReader, OrganizationReader>();
        services.AddSingleton<OrganizationWalk>();
        services.AddSingleton<IPartSource, OrganizationParts>();
        services.AddSingleton<ISecretPolicyReader, SecretPolicyReader>();
        services.AddSingleton<IFunctionPolicyReader, FunctionPolicyReader>();
        services.AddSingleton<IKeyReader, KeyReader>();
        services.AddSingleton<KeyCollection>();
        services.AddSingleton<IPartSource, KeyParts>();
    }
}
