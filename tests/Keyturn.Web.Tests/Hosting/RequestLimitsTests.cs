using System.Net;
using System.Net.WebSockets;
using System.Text;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Tests.Hosting;

public sealed class RequestLimitsTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    private const byte Completion = 3;
    private const byte Ping = 6;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RequestLimits.LargestBody, HttpStatusCode.OK)]
    [InlineData(RequestLimits.LargestBody + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Post_Body_IsReadUpToItsLimit(long bytes, HttpStatusCode expected)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRequestLimits(builder.Configuration);
        await using var app = builder.Build();
        app.MapPost("/", async (HttpContext context) => await context.Request.Body.CopyToAsync(Stream.Null, Cancel));
        await app.StartAsync(Cancel);
        using var client = new HttpClient();
        using var body = new ByteArrayContent(new byte[bytes]);

        using var answer = await client.PostAsync(new Uri(app.Urls.First()), body, Cancel);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public void Sockets_AreAsManyAsLivePagesAndSomeMore()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Web:MostCircuits", "50")]).Build();
        var services = new ServiceCollection();
        services.AddRequestLimits(settings);

        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxConcurrentUpgradedConnections.ShouldBe(250);
    }

    [Theory]
    [InlineData(RequestLimits.LargestMessage - 100, true)]
    [InlineData(RequestLimits.LargestMessage + 100, false)]
    public async Task Circuit_Message_IsReadUpToItsLimit(long bytes, bool isRead)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(console.Url) { Scheme = "ws", Path = "/_blazor" }.Uri, Cancel);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, Cancel);
        var buffer = new byte[8192];
        (await socket.ReceiveAsync(buffer.AsMemory(), Cancel)).Count.ShouldBeGreaterThan(0);

        await socket.SendAsync(Invocation((int)bytes), WebSocketMessageType.Binary, true, Cancel);

        (await KindOfAnswerAsync(socket, buffer) == Completion).ShouldBe(isRead);
    }

    /// <summary>A call of a method that there is not, which is answered all the same: length, then MessagePack.</summary>
    private static byte[] Invocation(int bytes)
    {
        byte[] call = [0x96, 0x01, 0x80, 0xA1, (byte)'1', 0xAC, .. "NoSuchMethod"u8, 0x91, 0xDA, (byte)(bytes - 64 >> 8), (byte)(bytes - 64), .. Enumerable.Repeat((byte)'x', bytes - 64), 0x90];
        List<byte> message = [];
        for (var left = call.Length; left > 0; left >>= 7)
            message.Add((byte)((left & 0x7F) | (left > 0x7F ? 0x80 : 0)));
        return [.. message, .. call];
    }

    /// <summary>The kind of the first message that is no ping; none when the connection ends.</summary>
    private static async Task<byte?> KindOfAnswerAsync(ClientWebSocket socket, byte[] buffer)
    {
        while (true)
        {
            try
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), Cancel);
                if (received.MessageType == WebSocketMessageType.Close)
                    return null;
                var start = buffer.AsSpan(0, received.Count).IndexOfAnyInRange((byte)0x91, (byte)0x98);
                if (start >= 0 && buffer[start + 1] != Ping)
                    return buffer[start + 1];
            }
            catch (WebSocketException)
            {
                return null;
            }
        }
    }
}
