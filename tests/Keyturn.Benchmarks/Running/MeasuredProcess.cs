using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Keyturn.Testing.Processes;

namespace Keyturn.Benchmarks.Running;

/// <summary>A server process with the probe inside.</summary>
public sealed class MeasuredProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly int probePort;

    private MeasuredProcess(ConsoleProcess process, int probePort)
    {
        Process = process;
        this.probePort = probePort;
    }

    public ConsoleProcess Process { get; }

    public Uri Url => Process.Url;

    public static async Task<MeasuredProcess> StartAsync(string assembly, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var probePort = FreePort();
        var all = new Dictionary<string, string>(settings, StringComparer.Ordinal)
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(MeasuredProcess).Assembly.Location,
            ["KEYTURN_PROBE_PORT"] = probePort.ToString(CultureInfo.InvariantCulture),
            ["DOTNET_gcServer"] = "0",
        };
        return new MeasuredProcess(await ConsoleProcess.StartAsync(assembly, all, 0, arguments), probePort);
    }

    /// <summary>Managed heap in bytes after three forced compacting collections.</summary>
    public Task<double> HeapAsync() => AskAsync("heap");

    /// <summary>Processor time used since the start, in milliseconds, all cores together.</summary>
    public Task<double> ProcessorTimeAsync() => AskAsync("cpu");

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<double> AskAsync(string what) =>
        double.Parse(await Http.GetStringAsync(new Uri($"http://127.0.0.1:{probePort}/{what}")), CultureInfo.InvariantCulture);
}
