using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Browser.Tests.Secrecy;

/// <summary>A collector of OpenTelemetry and the receiver of a webhook in one: keeps the bytes that the console sends out, by path.</summary>
internal sealed class Listener : IAsyncDisposable
{
    public const string Webhook = "/webhook";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();

    private TaskCompletionSource arrived = New();

    private Listener(WebApplication app) => this.app = app;

    public Uri Url => new(app.Urls.First());

    public static async Task<Listener> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var listener = new Listener(app);
        app.UseRouting();
        app.MapFallback("{**path}", listener.KeepAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return listener;
    }

    /// <summary>Everything that came for one path so far.</summary>
    public byte[] At(string path) => [.. received.Where(one => one.Path == path).SelectMany(one => one.Body)];

    public int CountOf(string path) => received.Count(one => one.Path == path);

    /// <summary>Waits until two more have come for the path: what was pending before the first of them is there then.</summary>
    public async Task TwoMoreAsync(string path)
    {
        var wanted = CountOf(path) + 2;
        for (var next = arrived.Task; CountOf(path) < wanted; next = arrived.Task)
            await next.WaitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task KeepAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        received.Enqueue((context.Request.Path.Value ?? "", body.ToArray()));
        Interlocked.Exchange(ref arrived, New()).SetResult();
    }
}
