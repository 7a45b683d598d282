using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.SecretsManager;
using Keyturn.Aws.Tests.Collection;
using Keyturn.Operations.Access;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>The sandbox's Article world on a free port, and Keyturn.Aws set up for it as the console does it.</summary>
public sealed class SandboxedAws : IAsyncLifetime
{
    private SandboxHost? host;
    private ServiceProvider? services;

    internal SandboxHost Host => host ?? throw new InvalidOperationException("Not started.");

    internal IServiceProvider Services => services ?? throw new InvalidOperationException("Not started.");

    /// <summary>As aiko, for whatever function: what an audited action says of itself is another test's matter.</summary>
    internal SecretsManagerGateway Gateway
    {
        get
        {
            new ActingPerson("aiko", "arn:aws:lambda:*:*:function:*").Begin();
            return Services.GetRequiredService<SecretsManagerGateway>();
        }
    }

    internal FaultSwitchboard Faults => Host.World.Faults;

    internal EstateScope Tokyo => new("aws", Host.Accounts[0].Id, "ap-northeast-1");

    internal EstateScope Staging => new("aws", Host.Accounts[1].Id, "ap-northeast-1");

    internal SecretArn Star => Arn(Tokyo, "prod/orders/oracle/app");

    internal string[] LogGroups => [.. Host.World.Accounts[0].FindRegion("ap-northeast-1")?.Logs.Groups.Select(group => group.Name) ?? []];

    public async ValueTask InitializeAsync()
    {
        host = await SandboxHost.StartAsync(
            new SandboxOptions { Pace = SandboxPace.Immediate }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        services = Build(Settings(host.ServiceUrl, host.Accounts));
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        if (host is not null)
            await host.DisposeAsync();
    }

    /// <summary>The full ARN of a secret by its name.</summary>
    internal SecretArn Arn(EstateScope scope, string name)
    {
        var record = Host.World.FindAccount(scope.AccountId)?.FindRegion(scope.Region)?.Secrets.Find(name);
        return SecretArn.Parse(record?.Arn ?? throw new InvalidOperationException($"The world has no secret {name}."));
    }

    internal static Dictionary<string, string?> Settings(Uri url, IReadOnlyList<SandboxAccountInfo> accounts)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Aws:Mode"] = "Sandbox",
            ["Aws:ServiceUrl"] = url.ToString(),
            ["Aws:AccessKey"] = "test",
            ["Aws:SecretKey"] = "test",
        };
        foreach (var (index, account) in accounts.Index())
        {
            settings[$"Aws:Accounts:{index}:Id"] = account.Id;
            settings[$"Aws:Accounts:{index}:Alias"] = account.Alias;
            settings[$"Aws:Accounts:{index}:ReadRoleArn"] = account.ReadRoleArn;
            settings[$"Aws:Accounts:{index}:OperatorRoleArn"] = account.OperatorRoleArn;
            foreach (var (place, region) in account.Regions.Index())
            {
                settings[$"Aws:Accounts:{index}:Regions:{place}"] = region;
            }
        }

        return settings;
    }

    internal static ServiceProvider Build(Dictionary<string, string?> settings, Action<IServiceCollection>? change = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        collection.AddSingleton<EstateFeed>();
        collection.AddSingleton<TrailFeed>();
        collection.AddSingleton<IEstateStore, InMemoryEstateStore>();
        collection.AddSingleton<IHistoryStore, InMemoryHistoryStore>();
        collection.AddKeyturnAws(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        change?.Invoke(collection);
        return collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
