using Keyturn.Aws.Sandbox;
using Keyturn.Testing.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Browser.Tests.Browsing;

/// <summary>A sandbox in the test's process and the console in its own: the test can look behind the console's back.</summary>
public sealed class RunningConsole : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keyturn-browser-").FullName;

    private RunningConsole(SandboxHost sandbox) => Sandbox = sandbox;

    /// <summary>The web project's own output, beside this project's: artifacts/bin/PROJECT/CONFIGURATION.</summary>
    public static string WebAssembly { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Keyturn.Web", new DirectoryInfo(AppContext.BaseDirectory).Name, "Keyturn.Web.dll"));

    public SandboxHost Sandbox { get; }

    public ConsoleProcess Console { get; private set; } = null!;

    public Uri Url => Console.Url;

    public string DatabaseFile => Path.Combine(folder, "keyturn.db");

    public static async Task<RunningConsole> StartAsync(SandboxOptions options)
    {
        var sandbox = await SandboxHost.StartAsync(options, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        var running = new RunningConsole(sandbox);
        await running.StartConsoleAsync();
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
            ["Aws:Collection:ChangeTick"] = "00:00:02",
        };
        foreach (var (key, value) in more ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            settings[key] = value;
        }

        var port = Console is null ? 0 : Console.Url.Port;
        Console = await ConsoleProcess.StartAsync(WebAssembly, settings, port);
    }

    public async ValueTask DisposeAsync()
    {
        await Console.DisposeAsync();
        await Sandbox.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
