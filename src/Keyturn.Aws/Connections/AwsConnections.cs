using System.Collections.Concurrent;
using Amazon;
using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.EC2;
using Amazon.ECS;
using Amazon.IdentityManagement;
using Amazon.KeyManagementService;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.RDS;
using Amazon.Route53;
using Amazon.Route53Resolver;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecurityToken;
using Amazon.SimpleSystemsManagement;
using Keyturn.Aws.Calls;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Options;

namespace Keyturn.Aws.Connections;

/// <summary>The AWS clients: one of each service for every account, Region and purpose, made when first used.</summary>
internal sealed class AwsConnections(IOptions<AwsOptions> options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<(string Account, string Region, ClientPurpose Purpose, Type Service), Lazy<IDisposable>> clients = new();
    private readonly ConcurrentDictionary<(string Account, string Region, ClientPurpose Purpose), Lazy<AWSCredentials>> credentials = new();

    public Task<IAmazonSecretsManager> SecretsManagerAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonSecretsManager>(scope, purpose, (who, region) => new AmazonSecretsManagerClient(who, Configure(new AmazonSecretsManagerConfig(), region)), cancellationToken);

    public Task<IAmazonLambda> LambdaAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonLambda>(scope, purpose, (who, region) => new AmazonLambdaClient(who, Configure(new AmazonLambdaConfig(), region)), cancellationToken);

    public Task<IAmazonCloudWatchLogs> LogsAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonCloudWatchLogs>(scope, purpose, (who, region) => new AmazonCloudWatchLogsClient(who, Configure(new AmazonCloudWatchLogsConfig(), region)), cancellationToken);

    public Task<IAmazonCloudTrail> CloudTrailAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonCloudTrail>(scope, purpose, (who, region) => new AmazonCloudTrailClient(who, Configure(new AmazonCloudTrailConfig(), region)), cancellationToken);

    public Task<IAmazonEC2> Ec2Async(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonEC2>(scope, purpose, (who, region) => new AmazonEC2Client(who, Configure(new AmazonEC2Config(), region)), cancellationToken);

    public Task<IAmazonRDS> RdsAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonRDS>(scope, purpose, (who, region) => new AmazonRDSClient(who, Configure(new AmazonRDSConfig(), region)), cancellationToken);

    public Task<IAmazonECS> EcsAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonECS>(scope, purpose, (who, region) => new AmazonECSClient(who, Configure(new AmazonECSConfig(), region)), cancellationToken);

    public Task<IAmazonRoute53> Route53Async(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonRoute53>(scope, purpose, (who, region) => new AmazonRoute53Client(who, Configure(new AmazonRoute53Config(), region)), cancellationToken);

    public Task<IAmazonRoute53Resolver> Route53ResolverAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonRoute53Resolver>(scope, purpose, (who, region) => new AmazonRoute53ResolverClient(who, Configure(new AmazonRoute53ResolverConfig(), region)), cancellationToken);

    public Task<IAmazonIdentityManagementService> IamAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonIdentityManagementService>(scope, purpose, (who, region) => new AmazonIdentityManagementServiceClient(who, Configure(new AmazonIdentityManagementServiceConfig(), region)), cancellationToken);

    public Task<IAmazonKeyManagementService> KmsAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonKeyManagementService>(scope, purpose, (who, region) => new AmazonKeyManagementServiceClient(who, Configure(new AmazonKeyManagementServiceConfig(), region)), cancellationToken);

    public Task<IAmazonOrganizations> OrganizationsAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonOrganizations>(scope, purpose, (who, region) => new AmazonOrganizationsClient(who, Configure(new AmazonOrganizationsConfig(), region)), cancellationToken);

    public Task<IAmazonSimpleSystemsManagement> SsmAsync(EstateScope scope, ClientPurpose purpose, CancellationToken cancellationToken) =>
        ClientAsync<IAmazonSimpleSystemsManagement>(scope, purpose, (who, region) => new AmazonSimpleSystemsManagementClient(who, Configure(new AmazonSimpleSystemsManagementConfig(), region)), cancellationToken);

    /// <summary>Whether the account is one of the configuration's.</summary>
    public bool Knows(EstateScope scope) => Find(scope) is not null;

    /// <summary>The settings of an account that <see cref="Knows"/>.</summary>
    public AccountOptions AccountOf(EstateScope scope) => Find(scope) ?? throw new InvalidOperationException($"Account {scope.AccountId} is not configured.");

    /// <summary>STS with the process's own credentials, for one session; the caller disposes of it.</summary>
    public async Task<IAmazonSecurityTokenService> StsAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var own = OwnCredentials();
        await PreparedCredentials.PrepareAsync(own).WaitAsync(cancellationToken);
        return Sts(own, scope.Region);
    }

    /// <summary>A client for one change; the caller disposes of it.</summary>
    public IAmazonSecretsManager SecretsManagerAs(AWSCredentials session, string region) => new AmazonSecretsManagerClient(session, Configure(new AmazonSecretsManagerConfig(), region));

    public void Dispose()
    {
        foreach (var client in clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }

        foreach (var who in credentials.Values.Where(who => who.IsValueCreated))
        {
            (who.Value as IDisposable)?.Dispose();
        }
    }

    private async Task<TClient> ClientAsync<TClient>(
        EstateScope scope, ClientPurpose purpose, Func<AWSCredentials, string, TClient> create, CancellationToken cancellationToken)
        where TClient : class, IDisposable
    {
        var who = Credentials(scope, purpose);
        await PreparedCredentials.PrepareAsync(who).WaitAsync(cancellationToken);
        return (TClient)clients.GetOrAdd(
            (scope.AccountId, scope.Region, purpose, typeof(TClient)),
            _ => new Lazy<IDisposable>(() => BudgetedRetries.Construct(purpose, () => create(who, scope.Region)))).Value;
    }

    // Each Region asks its own STS, so that a Region that is gone takes no other's session with it.
    private AWSCredentials Credentials(EstateScope scope, ClientPurpose purpose) =>
        credentials.GetOrAdd((scope.AccountId, scope.Region, purpose), _ => new Lazy<AWSCredentials>(() =>
        {
            var account = AccountOf(scope);
            var role = purpose is ClientPurpose.Collector ? account.ReadRoleArn : account.OperatorRoleArn;
            var own = OwnCredentials();
            return role is null ? own : new AssumedRoleCredentials(Sts(own, scope.Region), own, role, SourceIdentity(purpose), time) { ExternalId = account.ExternalId };
        })).Value;

    private AWSCredentials OwnCredentials() =>
        options.Value is { Mode: AwsMode.Sandbox, AccessKey: { } key, SecretKey: { } secret }
            ? new BasicAWSCredentials(key, secret)
            : new ChainCredentials();

    private AmazonSecurityTokenServiceClient Sts(AWSCredentials who, string region) =>
        new(who, Configure(new AmazonSecurityTokenServiceConfig(), region));

    // RegionEndpoint and ServiceURL exclude each other, and reading either may reset the other: set what is meant, read neither.
    private TConfig Configure<TConfig>(TConfig config, string region)
        where TConfig : ClientConfig
    {
        config.RetryMode = RequestRetryMode.Standard;
        // RotateSecret and CancelRotateSecret are retried by the same request object: the token cannot change.
        config.MaxErrorRetry = options.Value.Retries;
        if (options.Value.Wire is { } wire)
            config.HttpClientFactory = wire;
        if (options.Value.ServiceUrl is { } url)
        {
            config.ServiceURL = url;
            config.AuthenticationRegion = region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return config;
    }

    private AccountOptions? Find(EstateScope scope) =>
        options.Value.Accounts.FirstOrDefault(account => account.Id == scope.AccountId && account.Partition == scope.Partition);

    private static string SourceIdentity(ClientPurpose purpose) =>
        purpose is ClientPurpose.Collector ? "console-collector" : "console-operator";
}
