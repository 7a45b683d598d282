using Keyturn.Aws;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Storage;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Web.Tests.Instances;

/// <summary>Everything of an instance but its pages, in this process: store, collector, watcher, boards.</summary>
internal sealed class InstanceHost : IAsyncDisposable
{
    private readonly IHost host;
    private bool stopped;

    private InstanceHost(IHost host, string name) => (this.host, Name) = (host, name);

    public string Name { get; }

    public IServiceProvider Services => host.Services;

    public EstateFeed Estate => Services.GetRequiredService<EstateFeed>();

    public TrailFeed Trail => Services.GetRequiredService<TrailFeed>();

    public SecretBoard Secrets => Services.GetRequiredService<SecretBoard>();

    public RotationFeed Rotations => Services.GetRequiredService<RotationFeed>();

    public Leadership Leadership => Services.GetRequiredService<Leadership>();

    public IAuditLog Audit => Services.GetRequiredService<IAuditLog>();

    public static async Task<InstanceHost> StartAsync(SharedWorld world, string name, INoticeChannel channel, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "Keyturn" });
        builder.Configuration.AddInMemoryCollection(Settings(world, name));
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IOperatorDirectory>(FixedOperators.All());
        builder.Services.AddSingleton(channel);
        builder.Services.AddKeyturnStorage(builder.Configuration);
        builder.Services.AddKeyturnInstances();
        builder.Services.AddKeyturnAws(builder.Configuration, peopleSignIn: true);
        builder.Services.AddKeyturnOperations();
        var host = builder.Build();

        // As the pages do: boards exist from the start.
        _ = host.Services.GetRequiredService<SecretBoard>().Current;
        _ = host.Services.GetRequiredService<AttemptBoard>().Current;
        await host.StartAsync();
        return new(host, name);
    }

    /// <summary>As aiko, under a token of its own, in spite of what the checks say of this world.</summary>
    public async Task<OperationResult<RotationAccepted>> RotateAsync(SecretArn secret, string token)
    {
        var use = Services.GetRequiredService<RotateNow>();
        var preview = await use.PreviewAsync(secret, FixedOperators.Aiko.Id, TestContext.Current.CancellationToken);
        return await use.RunAsync(
            new RotationCommand(secret, FixedOperators.Aiko.Id, token, "several instances", [.. preview.Value?.Failing.Select(check => check.Check.Id) ?? []]), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (stopped)
            return;

        stopped = true;
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(SharedWorld world, string name)
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = world.Database.ConnectionString,
            ["Storage:Instance"] = name,
            ["Aws:Mode"] = "Sandbox",
            ["Aws:ServiceUrl"] = world.Sandbox.ServiceUrl.ToString(),
            ["Aws:AccessKey"] = "test",
            ["Aws:SecretKey"] = "test",
            ["Aws:Collection:ChangeInterval"] = "00:00:01",
            ["Aws:Collection:EventInterval"] = "00:00:05",
        };
        foreach (var (index, account) in world.Sandbox.Accounts.Index())
        {
            settings[$"Aws:Accounts:{index}:Id"] = account.Id;
            settings[$"Aws:Accounts:{index}:Alias"] = account.Alias;
            settings[$"Aws:Accounts:{index}:ReadRoleArn"] = account.ReadRoleArn;
            settings[$"Aws:Accounts:{index}:OperatorRoleArn"] = account.OperatorRoleArn;
            foreach (var (place, region) in account.Regions.Index())
                settings[$"Aws:Accounts:{index}:Regions:{place}"] = region;
        }

        return settings;
    }
}
