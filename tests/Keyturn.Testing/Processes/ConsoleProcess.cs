using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Keyturn.Testing.Processes;

/// <summary>The console as people run it: its own process, its own port, real HTTP.</summary>
/// <remarks>A process of its own can be killed in the middle of a rotation, which no in-process host can show.</remarks>
public sealed partial class ConsoleProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ConsoleProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public int Id => process.Id;

    /// <summary>From process start until it says that it listens.</summary>
    public TimeSpan TimeToListen { get; private set; }

    /// <summary>Everything it has printed, for searching it for what must not be there.</summary>
    public string Output => string.Join('\n', lines);

    /// <param name="assemblyPath">Keyturn.Web.dll, built or published.</param>
    /// <param name="settings">Configuration keys with a colon between sections.</param>
    /// <param name="port">Zero takes a free one.</param>
    /// <param name="arguments">Command line.</param>
    public static async Task<ConsoleProcess> StartAsync(string assemblyPath, IReadOnlyDictionary<string, string> settings, int port = 0, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Another directory than the project's: settings and assets must be found all the same.
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(assemblyPath);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var console = new ConsoleProcess(start);
        await console.ListenAsync().ConfigureAwait(false);
        return console;
    }

    /// <summary>Kills it at once, as a crash does.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Asks it to stop (SIGTERM), as a host that replaces it does; after <paramref name="patience"/> it is killed.</summary>
    /// <returns>Whether it ended by itself.</returns>
    public async Task<bool> StopAsync(TimeSpan patience)
    {
        // .NET cannot send this signal to another process; the shell can.
        using var signal = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]);
        await signal.WaitForExitAsync().ConfigureAwait(false);
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            await KillAsync().ConfigureAwait(false);
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync().ConfigureAwait(false);
        process.Dispose();
    }

    private async Task ListenAsync()
    {
        var clock = Stopwatch.StartNew();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = EndAsync();
        Url = await listening.Task.WaitAsync(TimeSpan.FromSeconds(90)).ConfigureAwait(false);
        TimeToListen = clock.Elapsed;
    }

    /// <summary>What it said last may be heard after its end: all of it is waited for.</summary>
    private async Task EndAsync()
    {
        await process.WaitForExitAsync().ConfigureAwait(false);
        listening.TrySetException(new InvalidOperationException("The console ended before it listened:\n" + Output));
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        if (ListeningLine().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://[^\s""]+)")]
    private static partial Regex ListeningLine();
}
