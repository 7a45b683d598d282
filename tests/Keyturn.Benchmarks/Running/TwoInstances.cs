using System.Net;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage;
using Keyturn.Testing.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Keyturn.Benchmarks.Running;

/// <summary>Two consoles, each a process, on one PostgreSQL and one sandbox, behind a balancer without stickiness; either can be killed or stopped, and started again.</summary>
internal sealed class TwoInstances : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Rotations take a few seconds, so that each secret can be rotated again and again.</summary>
    private static readonly SandboxPace Pace = new()
    {
        StepAtLeast = TimeSpan.FromMilliseconds(200),
        StepAtMost = TimeSpan.FromMilliseconds(600),
        StartDelay = TimeSpan.FromMilliseconds(200),
        CleanUpDelay = TimeSpan.FromSeconds(1),
        RetryDelay = TimeSpan.FromSeconds(1),
        Attempts = 1,
        TrailDelay = TimeSpan.FromSeconds(1),
        LogDelay = TimeSpan.FromMilliseconds(200),
    };

    private readonly SandboxHost sandbox;
    private readonly MeasuredDatabase database;
    private readonly ConsoleProcess?[] consoles = new ConsoleProcess?[Count];
    private RoundRobinProxy? proxy;

    private TwoInstances(SandboxHost sandbox, MeasuredDatabase database) => (this.sandbox, this.database) = (sandbox, database);

    public const int Count = 2;

    public RoundRobinProxy Proxy => proxy ?? throw new InvalidOperationException("Not started.");

    /// <summary>Where people go.</summary>
    public Uri Url => Proxy.Url;

    public static async Task<TwoInstances> StartAsync()
    {
        var database = await MeasuredDatabase.CreateAsync();
        var both = new TwoInstances(await SandboxHost.StartAsync(new SandboxOptions { Pace = Pace }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None), database);
        for (var instance = 0; instance < Count; instance++)
            await both.StartAsync(instance);
        both.proxy = new RoundRobinProxy(both.consoles.OfType<ConsoleProcess>().Select(console => console.Url));
        return both;
    }

    public Uri UrlOf(int instance) => Of(instance).Url;

    /// <summary>Starts an instance (again), on its own port, and waits until it says that it is ready.</summary>
    public async Task StartAsync(int instance)
    {
        var started = consoles[instance] = await ConsoleProcess.StartAsync(
            Fleet.WebAssembly,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Aws:Mode"] = "Sandbox",
                ["Sandbox:Url"] = sandbox.ServiceUrl.ToString(),
                ["Storage:Provider"] = nameof(StorageProvider.PostgreSql),
                ["Storage:ConnectionString"] = ConnectionString,
                ["Storage:Instance"] = $"console-{instance}",
                ["Aws:Collection:ChangeInterval"] = "00:00:02",
                ["Aws:Collection:EventInterval"] = "00:00:05",
                ["Web:MostCircuitsPerPerson"] = "100000",
            },
            consoles[instance]?.Url.Port ?? 0);
        using var limit = new CancellationTokenSource(Patience);
        while (!await IsReadyAsync(started.Url))
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
    }

    /// <summary>Kills an instance at once (SIGKILL).</summary>
    public Task KillAsync(int instance) => Of(instance).KillAsync();

    /// <summary>Stops an instance (SIGTERM); whether it ended within half a minute by itself.</summary>
    public Task<bool> StopAsync(int instance) => Of(instance).StopAsync(TimeSpan.FromSeconds(30));

    /// <summary>Everything that was written down, and whether the chain holds.</summary>
    public async Task<(IReadOnlyList<AuditEntry> Entries, bool Intact)> AuditAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddKeyturnStorage(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = nameof(StorageProvider.PostgreSql),
            ["Storage:ConnectionString"] = ConnectionString,
        }).Build()).BuildServiceProvider();
        var log = services.GetRequiredService<IAuditLog>();
        return (await log.ReadAsync(new AuditQuery(Take: 10_000), CancellationToken.None), (await log.VerifyAsync(AuditAnchors.None, null, CancellationToken.None)).Intact);
    }

    /// <summary>Tokens of all calls of RotateSecret that reached AWS, each as often as it came, once AWS has nothing under way.</summary>
    public async Task<IReadOnlyList<string>> TokensAsync()
    {
        await sandbox.Rotations.WhenIdleAsync();
        return [.. sandbox.World.Accounts.SelectMany(account => account.Regions)
            .SelectMany(region => region.Trail.VisibleAt(sandbox.World.Now + Pace.TrailDelay, "RotateSecret"))
            .Where(record => record.IsApiCall)
            .Select(record => record.RequestParameters?["clientRequestToken"]?.GetValue<string>()).OfType<string>()];
    }

    public async ValueTask DisposeAsync()
    {
        if (proxy is not null)
            await proxy.DisposeAsync();
        foreach (var console in consoles.OfType<ConsoleProcess>())
            await console.DisposeAsync();
        await sandbox.DisposeAsync();
        await database.DisposeAsync();
    }

    private string ConnectionString => new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 20 }.ConnectionString;

    private ConsoleProcess Of(int instance) => consoles[instance] ?? throw new InvalidOperationException("The instance was not started.");

    private static async Task<bool> IsReadyAsync(Uri console)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(console, "/healthz/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
