using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Benchmarks.Circuits;

/// <summary>An open page without a browser: a real circuit over a real WebSocket, whose batches are acknowledged and whose scripts are answered, and nothing is drawn.</summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    // A connection for each page and none kept: behind a balancer a page must not profit from where the one before was.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { Timeout = TimeSpan.FromSeconds(30) };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HubConnection hub;
    private readonly Uri root;
    private readonly DrawnTexts drawn = new();
    private int objects;
    private int calls;
    private long batches;

    private CircuitClient(HubConnection hub, Uri root) => (this.hub, this.root) = (hub, root);

    /// <summary>Batches that were drawn so far.</summary>
    public long Batches => Interlocked.Read(ref batches);

    /// <summary>Why the server says that the circuit failed, or why the connection ended.</summary>
    public string? Failure { get; private set; }

    public bool IsOpen => hub.State == HubConnectionState.Connected && Failure is null;

    /// <summary>Opens a page and waits for its first batch, or for the batch that draws <paramref name="until"/>.</summary>
    public static async Task<CircuitClient> OpenAsync(Uri root, string path, CancellationToken cancellationToken, string? until = null)
    {
        var address = new Uri(root, path);
        var html = await Http.GetStringAsync(address, cancellationToken);
        var markers = Marker().Matches(html).Select(match => match.Groups[1].Value).Where(marker => marker.Contains("\"type\":\"server\"", StringComparison.Ordinal)).ToArray();
        var state = State().Match(html) is { Success: true } kept ? kept.Groups[1].Value : "";
        if (markers.Length == 0)
            throw new InvalidOperationException($"{address} has no component to start.");

        var builder = new HubConnectionBuilder().WithUrl(new Uri(root, "_blazor"), options => (options.SkipNegotiation, options.Transports) = (true, HttpTransportType.WebSockets));
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        var client = new CircuitClient(builder.Build(), root);
        try
        {
            await client.StartAsync(address, markers, state, until, cancellationToken);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes to another address of the console as a click on a link does; how long until the next batch, or until the one that draws <paramref name="until"/>.</summary>
    public async Task<TimeSpan> GoAsync(string path, CancellationToken cancellationToken, string? until = null)
    {
        var clock = Stopwatch.StartNew();
        var answer = drawn.NextAsync(until);
        await hub.InvokeAsync("OnLocationChanged", new Uri(root, path).ToString(), null, true, cancellationToken);
        await answer.WaitAsync(Patience, cancellationToken);
        return clock.Elapsed;
    }

    /// <summary>Ends when one batch draws all of these texts.</summary>
    public Task ShownAsync(params string[] texts) => drawn.NextAsync(texts);

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private async Task StartAsync(Uri address, string[] markers, string state, string? until, CancellationToken cancellationToken)
    {
        Listen();
        await hub.StartAsync(cancellationToken);
        var first = drawn.NextAsync(until);
        if (await hub.InvokeAsync<string?>("StartCircuit", root.ToString(), address.ToString(), "[]", state, cancellationToken) is null)
            throw new InvalidOperationException("The server refused the circuit.");

        await hub.SendAsync("UpdateRootComponents", Operations(markers), state, cancellationToken);
        await first.WaitAsync(Patience, cancellationToken);
    }

    private void Listen()
    {
        hub.Closed += failure =>
        {
            drawn.Close(failure);
            return Task.CompletedTask;
        };
        hub.On<long, byte[]>("JS.RenderBatch", (id, batch) =>
        {
            Interlocked.Increment(ref batches);
            drawn.Take(batch);
            return hub.SendAsync("OnRenderCompleted", id, null);
        });
        hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (handle, name, arguments, result, _, _) => AnswerAsync(handle, name, arguments, result));
        hub.On<int, string>("JS.AttachComponent", (_, _) => { });
        hub.On<string>("JS.Error", failure => Failure = failure);
        hub.Closed += closed => Task.FromResult(Failure ??= closed?.Message);
        hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, _, _) => { });
        hub.On<long>("JS.EndUpdateRootComponents", _ => { });
    }

    // Functions that return objects return one, all others nothing.
    private async Task AnswerAsync(long handle, string name, string arguments, int result)
    {
        var answer = result == 1 ? string.Create(CultureInfo.InvariantCulture, $$"""{"__jsObjectId":{{Interlocked.Increment(ref objects)}}}""") : "null";
        if (handle > 0)
            await hub.SendAsync("EndInvokeJSFromDotNet", handle, true, string.Create(CultureInfo.InvariantCulture, $"[{handle},true,{answer}]"));

        // The list asks how much of it is on screen before it draws rows.
        if (name.EndsWith("Virtualize.init", StringComparison.Ordinal) && DotNetObject().Match(arguments) is { Success: true } found)
        {
            var id = Interlocked.Increment(ref calls).ToString(CultureInfo.InvariantCulture);
            await hub.SendAsync("BeginInvokeDotNetFromJS", id, null, "OnSpacerAfterVisible", long.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture), "[0,900,900]");
        }
    }

    private static string Operations(string[] markers)
    {
        var text = new StringBuilder("{\"batchId\":1,\"operations\":[");
        for (var index = 0; index < markers.Length; index++)
            text.Append(index > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{{\"type\":\"add\",\"ssrComponentId\":{index + 1},\"marker\":{JsonDocument.Parse(WebUtility.HtmlDecode(markers[index])).RootElement.GetRawText()}}}");
        return text.Append("]}").ToString();
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();

    [GeneratedRegex("\"__dotNetObject\":(\\d+)")]
    private static partial Regex DotNetObject();
}
