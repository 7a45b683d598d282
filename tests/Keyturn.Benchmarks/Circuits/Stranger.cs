using System.Net.WebSockets;
using System.Text;

namespace Keyturn.Benchmarks.Circuits;

/// <summary>Somebody who connects, says hello and asks for a circuit that does not exist.</summary>
internal static class Stranger
{
    public static async Task KnockAsync(Uri root, SemaphoreSlim turns, Action connected)
    {
        await turns.WaitAsync();
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(new UriBuilder(root) { Scheme = "ws", Path = "/_blazor" }.Uri, limit.Token);
            await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, limit.Token);
            connected();
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
        }
        catch (Exception refused) when (refused is WebSocketException or OperationCanceledException)
        {
            // Turned away, which is the point.
            connected();
        }
        finally
        {
            turns.Release();
        }
    }
}
