using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keyturn.Web.Tests.Notifications;

/// <summary>One request as it came over the wire.</summary>
internal sealed record HookCall(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>A receiver on loopback that keeps what it is sent.</summary>
internal sealed class HookListener : IAsyncDisposable
{
    private readonly WebApplication app;

    private HookListener(WebApplication app) => this.app = app;

    public List<HookCall> Calls { get; } = [];

    public int Status { get; set; } = (int)HttpStatusCode.NoContent;

    /// <summary>Where the answer points to.</summary>
    public string? Location { get; set; }

    public Uri Url { get; private set; } = new("http://localhost");

    public static async Task<HookListener> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        HookListener listener = new(app);
        app.Run(listener.TakeAsync);
        await app.StartAsync();
        listener.Url = new Uri(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return listener;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        Calls.Add(new(context.Request.Method, context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        context.Response.StatusCode = Status;
        if (Location is not null)
            context.Response.Headers.Location = Location;
    }
}
