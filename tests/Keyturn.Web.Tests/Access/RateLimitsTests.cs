using System.Net;
using Keyturn.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace Keyturn.Web.Tests.Access;

public sealed class RateLimitsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/account/challenge")]
    [InlineData("/account/callback")]
    public async Task SignIn_TooOftenFromOneAddress_IsPutOffAndOthersAreNot(string path)
    {
        await using var app = await StartAsync();
        for (var attempt = 0; attempt < 3; attempt++)
            (await StatusAsync(app, path, "203.0.113.9")).ShouldBe(HttpStatusCode.OK);

        (await StatusAsync(app, path, "203.0.113.9")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await StatusAsync(app, path, "203.0.113.10")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(app, "/secrets", "203.0.113.9")).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddRateLimits(signInsPerMinute: 3);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["X-From"].ToString());
            return next(context);
        });
        app.UseRateLimiter();
        app.MapGet("/account/challenge", () => "").RequireRateLimiting(RateLimits.SignIn);
        app.MapFallback(context => context.Response.WriteAsync("", Cancel));
        await app.StartAsync(Cancel);
        return app;
    }

    private static async Task<HttpStatusCode> StatusAsync(WebApplication app, string path, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-From", from);
        using var answer = await app.GetTestClient().SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
