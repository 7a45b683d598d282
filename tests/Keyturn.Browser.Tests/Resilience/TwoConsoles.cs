using System.Collections.Concurrent;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Browser.Tests.Browsing;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage;
using Keyturn.Testing.Processes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Keyturn.Browser.Tests.Resilience;

/// <summary>Two consoles, each a process, on one PostgreSQL and one sandbox; either can be killed and started again.</summary>
public sealed class TwoConsoles : IAsyncDisposable
{
    private readonly string server;
    private readonly string database = $"keyturn_{Guid.NewGuid():N}";
    private readonly SandboxHost sandbox;
    private readonly ConcurrentQueue<ObservedCall> calls = new();
    private readonly IDisposable observing;
    private readonly ConsoleProcess?[] consoles = new ConsoleProcess?[2];

    private TwoConsoles(string server, SandboxHost sandbox)
    {
        (this.server, this.sandbox) = (server, sandbox);
        observing = sandbox.World.Calls.Observe(calls.Enqueue);
    }

    private string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    public static async Task<TwoConsoles> StartAsync(string server)
    {
        var both = new TwoConsoles(server, await SandboxHost.StartAsync(new SandboxOptions { Pace = ArticleConsole.Pace }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None));
        await both.OnServerAsync($"CREATE DATABASE {both.database}");
        await both.StartAsync(0);
        await both.StartAsync(1);
        return both;
    }

    public Uri UrlOf(int console) => Of(console).Url;

    /// <summary>How often AWS was asked to do <paramref name="operation"/>.</summary>
    public int CallsOf(string operation) => calls.Count(call => call.Operation == operation);

    /// <summary>Kills a console at once, as a crash does.</summary>
    public Task KillAsync(int console) => Of(console).KillAsync();

    /// <summary>Kills a console while AWS is reading its next call of this name: nobody hears the answer.</summary>
    public Task KillAtAsync(int console, string operation)
    {
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IDisposable? watching = null;
        watching = sandbox.World.Calls.Observe(call =>
        {
            if (call.Operation != operation || killed.Task.IsCompleted)
                return;

            // On the thread that serves the call: it goes no further before the process is gone.
            Of(console).KillAsync().GetAwaiter().GetResult();
            watching?.Dispose();
            killed.TrySetResult();
        });
        return killed.Task;
    }

    /// <summary>Starts a console (again), on its own port.</summary>
    public async Task StartAsync(int console) => consoles[console] = await ConsoleProcess.StartAsync(
        RunningConsole.WebAssembly,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Aws:Mode"] = "Sandbox",
            ["Sandbox:Url"] = sandbox.ServiceUrl.ToString(),
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = ConnectionString,
            ["Storage:Instance"] = $"console-{console}",
            ["Aws:Collection:ChangeInterval"] = "00:00:02",
            ["Aws:Collection:EventInterval"] = "00:00:05",
        },
        consoles[console]?.Url.Port ?? 0);

    /// <summary>The audit log as it stands, and whether its chain holds.</summary>
    public async Task<(IReadOnlyList<AuditEntry> Entries, AuditVerification Verification)> AuditAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddKeyturnStorage(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = ConnectionString,
        }).Build()).BuildServiceProvider();
        var log = services.GetRequiredService<IAuditLog>();
        return (await log.ReadAsync(new AuditQuery(Take: 200), CancellationToken.None), await log.VerifyAsync(AuditAnchors.None, null, CancellationToken.None));
    }

    /// <summary>The last word on the request with this reason, as soon as there is one.</summary>
    public async Task<AuditDraft> SettledAsync(string reason)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (await beat.WaitForNextTickAsync(limit.Token))
        {
            if ((await AuditAsync()).Entries.Select(entry => entry.Draft).FirstOrDefault(draft => draft.Phase == AuditPhase.Outcome && draft.Reason == reason) is { } settled)
                return settled;
        }

        throw new InvalidOperationException("Not reached.");
    }

    /// <summary>Ends when AWS has nothing under way.</summary>
    public Task IdleAsync() => sandbox.Rotations.WhenIdleAsync();

    /// <summary>Whether AWS has this version of the secret.</summary>
    public bool Made(string name, string versionId) =>
        sandbox.World.Accounts[0].FindRegion("ap-northeast-1")?.Secrets.Find(name)?.Versions.Any(version => version.Id == versionId) == true;

    public async ValueTask DisposeAsync()
    {
        observing.Dispose();
        foreach (var console in consoles.OfType<ConsoleProcess>())
            await console.DisposeAsync();
        await sandbox.DisposeAsync();
        await OnServerAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    private ConsoleProcess Of(int console) => consoles[console] ?? throw new InvalidOperationException("The console was not started.");

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
