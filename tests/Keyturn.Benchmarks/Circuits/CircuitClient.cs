using System.Collections.Concurrent;
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
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private readonly HubConnection hub;
    private readonly Uri root;
    private readonly ConcurrentQueue<TaskCompletionSource> waiting = new();
    private int objects;
    private int calls;
    private long batches;

    private CircuitClient(HubConnection hub, Uri root) => (this.hub, this.root) = (hub, root);

    /// <summary>Batches that were drawn so far.</summary>
    public long Batches => Interlocked.Read(ref batches);

    /// <summary>Why the server says that the circuit failed, or why the connection ended.</summary>
    public string? Failure { get; private set; }

    public bool IsOpen => hub.State == HubConnectionState.Connected && Failure is null;

    /// <summary>Opens a page and waits for its first batch.</summary>
    public static async Task<CircuitClient> OpenAsync(Uri root, string path, CancellationToken cancellationToken)
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
        client.Listen();
        await client.hub.StartAsync(cancellationToken);
        var first = client.NextBatch();
        if (await client.hub.InvokeAsync<string?>("StartCircuit", root.ToString(), address.ToString(), "[]", state, cancellationToken) is null)
            throw new InvalidOperationException("The server refused the circuit.");

        await client.hub.SendAsync("UpdateRootComponents", Operations(markers), state, cancellationToken);
        await first.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        return client;
    }

    /// <summary>Goes to another address of the console as a click on a link does; how long until the next batch.</summary>
    public async Task<TimeSpan> GoAsync(string path, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var drawn = NextBatch();
        await hub.InvokeAsync("OnLocationChanged", new Uri(root, path).ToString(), null, true, cancellationToken);
        await drawn.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        return clock.Elapsed;
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private Task NextBatch()
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Enqueue(next);
        return next.Task;
    }

    private void Listen()
    {
        hub.On<long, byte[]>("JS.RenderBatch", (id, _) =>
        {
            Interlocked.Increment(ref batches);
            while (waiting.TryDequeue(out var next))
                next.TrySetResult();
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
