using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Keyturn.Benchmarks.Running;

/// <summary>A balancer without stickiness on a loopback port: each TCP connection goes to the next instance that takes it.</summary>
internal sealed class RoundRobinProxy : IAsyncDisposable
{
    private const string Circuits = "/_blazor";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<Passage> passages = new();
    private readonly int[] ports;
    private readonly Task accepting;
    private int turn = -1;

    /// <param name="instances">Where they listen; they may stop and start again there.</param>
    public RoundRobinProxy(params IEnumerable<Uri> instances)
    {
        ports = [.. instances.Select(instance => instance.Port)];
        listener.Start();
        Url = new UriBuilder("http", "127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port).Uri;
        accepting = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>Connections so far, in order of arrival.</summary>
    public IReadOnlyList<Passage> Passages => [.. passages];

    /// <summary>The instance that serves the circuit that was opened last and is still open.</summary>
    public int? Serving => passages.LastOrDefault(passage => passage.IsCircuit && !passage.Closed)?.Instance;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Told to stop.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        var (instance, connected) = await ConnectAsync();
        if (connected is null)
            return;

        using var far = connected;
        (near.NoDelay, far.NoDelay) = (true, true);
        Passage? passage = null;
        try
        {
            var buffer = new byte[16 * 1024];
            var read = await near.GetStream().ReadAsync(buffer, stop.Token);
            passage = new(instance, PathOf(Encoding.ASCII.GetString(buffer, 0, read)));
            passages.Enqueue(passage);
            await far.GetStream().WriteAsync(buffer.AsMemory(0, read), stop.Token);

            // Whichever side ends, the other one hears of it at once.
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), stop.Token), far.GetStream().CopyToAsync(near.GetStream(), stop.Token));
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException)
        {
            // One of them is gone.
        }
        finally
        {
            passage?.Close();
        }
    }

    private async Task<(int Instance, TcpClient? Far)> ConnectAsync()
    {
        var first = (int)((uint)Interlocked.Increment(ref turn) % ports.Length);
        for (var tried = 0; tried < ports.Length; tried++)
        {
            var (instance, far) = ((first + tried) % ports.Length, new TcpClient());
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, ports[instance], stop.Token);
                return (instance, far);
            }
            catch (Exception refused) when (refused is SocketException or OperationCanceledException)
            {
                // Not up: it is the next one's turn.
                far.Dispose();
            }
        }

        return (-1, null);
    }

    private static string PathOf(string request) => request.Split(' ', 3) is [_, var target, _] ? target.Split('?')[0] : "";

    /// <summary>One connection.</summary>
    /// <param name="instance">Which instance took it.</param>
    /// <param name="path">What its first request asked for.</param>
    internal sealed class Passage(int instance, string path)
    {
        private volatile bool closed;

        public int Instance => instance;

        public string Path => path;

        public bool IsCircuit => path == Circuits;

        public bool Closed => closed;

        public void Close() => closed = true;
    }
}
