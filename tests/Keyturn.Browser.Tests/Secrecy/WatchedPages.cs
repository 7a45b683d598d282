using System.Collections.Concurrent;
using System.Text;
using Keyturn.Browser.Tests.Browsing;

namespace Keyturn.Browser.Tests.Secrecy;

/// <summary>Everything that reaches the browser: each message of the circuit, each page as it stands, what the browser keeps, each export.</summary>
internal sealed class WatchedPages
{
    private readonly Viewer viewer;
    private readonly ConcurrentQueue<byte[]> messages = new();
    private readonly List<(string Place, byte[] Bytes)> places = [];

    public WatchedPages(Viewer viewer)
    {
        this.viewer = viewer;
        viewer.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => messages.Enqueue(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));
    }

    /// <summary>What was seen so far, the circuit's messages as one.</summary>
    public IReadOnlyList<(string Place, byte[] Bytes)> Places => [.. places, ("messages of the circuit", [.. messages.SelectMany(message => message)])];

    /// <summary>Opens a page, waits until it stands still, and keeps it.</summary>
    public async Task OpenAsync(string path)
    {
        await viewer.GoAsync(path);
        await viewer.SettleAsync();
        await KeepAsync(path);
    }

    public async Task KeepAsync(string place)
    {
        var kept = await viewer.Page.EvaluateAsync<string>("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])");
        places.Add((place, Encoding.UTF8.GetBytes(await viewer.Page.ContentAsync() + kept)));
    }

    /// <summary>Takes an export as the signed-in person.</summary>
    public async Task<byte[]> ExportAsync(Uri address)
    {
        var answer = await viewer.Page.Context.APIRequest.GetAsync(address.ToString());
        answer.Status.ShouldBe(200, address.ToString());
        var body = await answer.BodyAsync();
        places.Add((address.PathAndQuery, body));
        return body;
    }
}
