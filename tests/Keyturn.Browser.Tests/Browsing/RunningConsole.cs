using System.Collections.Concurrent;
using System.Text.Json;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Testing.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Browser.Tests.Browsing;

/// <summary>A sandbox in the test's process and the console in its own: the test can look behind the console's back.</summary>
public sealed class RunningConsole : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keyturn-browser-").FullName;

    private readonly ConcurrentQueue<ObservedCall> calls = new();
    private readonly IDisposable observation;
    private ConsoleProcess? console;

    private RunningConsole(SandboxHost sandbox)
    {
        Sandbox = sandbox;
        observation = sandbox.World.Calls.Observe(calls.Enqueue);
    }

    /// <summary>The program in the folder that <c>KEYTURN_PUBLISHED</c> names, for instance as the image has it; else the web project's own output, beside this project's: artifacts/bin/PROJECT/CONFIGURATION.</summary>
    public static string WebAssembly { get; } = Path.GetFullPath(Path.Combine(
        Environment.GetEnvironmentVariable("KEYTURN_PUBLISHED") ?? Path.Combine(AppContext.BaseDirectory, "..", "..", "Keyturn.Web", new DirectoryInfo(AppContext.BaseDirectory).Name), "Keyturn.Web.dll"));

    public SandboxHost Sandbox { get; }

    public ConsoleProcess Console => console ?? throw new InvalidOperationException("The console has not been started.");

    public Uri Url => Console.Url;

    public string DatabaseFile => Path.Combine(folder, "keyturn.db");

    /// <param name="options">Scenario and pace of the world.</param>
    /// <param name="prepare">Changes the world before the console reads it for the first time.</param>
    /// <param name="settings">Settings beside those of the sandbox.</param>
    public static async Task<RunningConsole> StartAsync(SandboxOptions options, Action<SandboxWorld>? prepare = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var sandbox = await SandboxHost.StartAsync(options, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        prepare?.Invoke(sandbox.World);
        var running = new RunningConsole(sandbox);
        await running.StartConsoleAsync(settings);
        return running;
    }

    /// <summary>Starts the console (again), on the same store, and on the same port when it ran before.</summary>
    public async Task StartConsoleAsync(IReadOnlyDictionary<string, string>? more = null)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Aws:Mode"] = "Sandbox",
            ["Sandbox:Url"] = Sandbox.ServiceUrl.ToString(),
            ["Storage:Provider"] = "Sqlite",
            ["Storage:ConnectionString"] = $"Data Source={DatabaseFile}",
            ["Aws:Collection:ChangeInterval"] = "00:00:02",
            ["Aws:Collection:EventInterval"] = "00:00:05",
        };
        foreach (var (key, value) in more ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            settings[key] = value;
        }

        var port = console?.Url.Port ?? 0;
        console = await ConsoleProcess.StartAsync(WebAssembly, settings, port);
    }

    /// <summary>How often AWS was asked to do <paramref name="operation"/>.</summary>
    public int CallsOf(string operation) => calls.Count(call => call.Operation == operation);

    /// <summary>The secret as AWS has it.</summary>
    public SecretRecord Secret(string name) =>
        Sandbox.World.Accounts[0].FindRegion("ap-northeast-1")?.Secrets.Find(name) ?? throw new InvalidOperationException($"The world has no secret {name}.");

    public string CurrentVersionOf(string name) =>
        Secret(name).Holder("AWSCURRENT")?.Id ?? throw new InvalidOperationException($"{name} has no AWSCURRENT.");

    /// <summary>User and password that AWSCURRENT holds. Only a test may look.</summary>
    public (string User, string Password) LoginOf(string name)
    {
        using var value = JsonDocument.Parse(Secret(name).Holder("AWSCURRENT")?.SecretString ?? "{}");
        return (value.RootElement.GetProperty("username").GetString() ?? "", value.RootElement.GetProperty("password").GetString() ?? "");
    }

    public async ValueTask DisposeAsync()
    {
        observation.Dispose();
        await Console.DisposeAsync();
        await Sandbox.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
