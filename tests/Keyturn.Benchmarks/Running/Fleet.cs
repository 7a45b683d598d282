using System.Diagnostics;
using System.Runtime.InteropServices;
using Keyturn.Aws.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Benchmarks.Running;

/// <summary>A sandbox with 10,000 secrets in each of three Regions, and consoles that look at it.</summary>
public sealed class Fleet : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keyturn-bench-").FullName;

    private Fleet(SandboxHost sandbox) => Sandbox = sandbox;

    public SandboxHost Sandbox { get; }

    public const int Regions = 3;

    public const int SecretsPerRegion = 10_000;

    public const int Consumers = 1_000;

    /// <summary>A console that is built already, to try a measure out; its figures count for nothing.</summary>
    private static readonly string? Built = Environment.GetEnvironmentVariable("KEYTURN_BENCH_CONSOLE");

    /// <summary>The console as it is shipped: published, with precompressed assets.</summary>
    public static string WebAssembly { get; } = Built ?? Path.Combine(AppContext.BaseDirectory, "console", "Keyturn.Web.dll");

    /// <summary>Publishes the console beside this program, compiled ahead as in the image.</summary>
    public static async Task PublishAsync()
    {
        if (Built is not null)
            return;

        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "src", "Keyturn.Web"));
        using var publish = Process.Start(new ProcessStartInfo("dotnet", 
        [
            "publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-v", "q", "-nologo",
            "-o", Path.Combine(AppContext.BaseDirectory, "console"),
        ]))
            ?? throw new InvalidOperationException("dotnet publish did not start.");
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet publish ended with {publish.ExitCode}.");
        }
    }

    public static Task<Fleet> StartAsync() => StartAsync(new SandboxOptions { Scenario = "Fleet", FleetSecretsPerRegion = SecretsPerRegion });

    public static async Task<Fleet> StartAsync(SandboxOptions options) =>
        new(await SandboxHost.StartAsync(options, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None));

    /// <summary>A console with an empty store of its own.</summary>
    public async Task<MeasuredProcess> StartConsoleAsync(TimeSpan changeTick, IReadOnlyDictionary<string, string>? more = null) =>
        await MeasuredProcess.StartAsync(WebAssembly, new Dictionary<string, string>(more ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            ["Aws:Mode"] = "Sandbox",
            ["Sandbox:Url"] = Sandbox.ServiceUrl.ToString(),
            ["Storage:Provider"] = "Sqlite",
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, Guid.NewGuid().ToString("N"))}.db",
            ["Aws:Collection:ChangeInterval"] = changeTick.ToString("c"),
        });

    /// <summary>Changes one of the first secrets, as somebody would who edits its description.</summary>
    public void TouchOne(int round)
    {
        var region = Sandbox.World.Accounts[0].Regions.First();
        lock (region.Gate)
        {
            var secret = region.Secrets.All.ElementAt(round % 20);
            secret.Description = $"touched {round}";
            secret.LastChangedDate = Sandbox.World.Now;
            region.Secrets.Touch();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
