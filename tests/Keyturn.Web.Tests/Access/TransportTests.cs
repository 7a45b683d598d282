using System.Net;
using Keyturn.Web.Access;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Web.Tests.Access;

/// <summary>Who may say that the browser spoke HTTPS, and what follows.</summary>
public sealed class TransportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("10.0.0.7", "https", HttpStatusCode.OK)]
    [InlineData("10.0.0.200", "https", HttpStatusCode.OK)]
    [InlineData("10.0.1.7", "https", HttpStatusCode.PermanentRedirect)]
    [InlineData("203.0.113.9", "https", HttpStatusCode.PermanentRedirect)]
    [InlineData("10.0.0.7", "http", HttpStatusCode.PermanentRedirect)]
    [InlineData("10.0.0.7", null, HttpStatusCode.PermanentRedirect)]
    public async Task Request_FromElsewhere_IsHttpsOnlyIfAKnownProxySaysSo(string from, string? forwarded, HttpStatusCode status)
    {
        await using var app = await StartAsync(signIn: true, from, "10.0.0.7", "10.0.0.128/25");
        using var answer = await SendAsync(app, "http://keyturn.example/secrets?q=a", forwarded);

        answer.StatusCode.ShouldBe(status);
        if (status == HttpStatusCode.PermanentRedirect)
            answer.Headers.Location.ShouldBe(new Uri("https://keyturn.example/secrets?q=a"));
        else
            answer.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldBe("max-age=31536000; includeSubDomains");
    }

    [Fact]
    public async Task Address_OfTheBrowser_IsThatOfAKnownProxyAlone()
    {
        await using var app = await StartAsync(signIn: true, "10.0.0.7", "10.0.0.7");
        using var answer = await SendAsync(app, "http://keyturn.example/", "https", "198.51.100.1, 203.0.113.9");

        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldBe("203.0.113.9");
    }

    [Fact]
    public async Task Headers_WithoutAnySetting_AreNeverBelieved()
    {
        await using var app = await StartAsync(signIn: true, "127.0.0.1");
        using var answer = await SendAsync(app, "http://keyturn.example/", "https", "203.0.113.9");

        answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
    }

    [Theory]
    [InlineData("http://localhost/", true)]
    [InlineData("http://10.1.2.3/healthz/ready", true)]
    [InlineData("http://keyturn.example/", false)]
    public async Task Request_OfThisMachineWithoutSignInOrToHealth_IsAnsweredAsItComes(string url, bool signIn)
    {
        await using var app = await StartAsync(signIn, "10.9.9.9");
        using var answer = await SendAsync(app, url, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Theory]
    [InlineData("10.0.0.7", true)]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("proxy.internal", false)]
    [InlineData("10.0.0.0/33", false)]
    [InlineData("", false)]
    public void Check_Proxy_IsAnAddressOrANetwork(string entry, bool fine)
    {
        List<string> failures = [];
        TransportSetup.Check(Settings(entry), failures);

        failures.Count.ShouldBe(fine ? 0 : 1);
    }

    private static async Task<WebApplication> StartAsync(bool signIn, string from, params string[] proxies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddTransport(Settings(proxies));
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            return next(context);
        });
        app.UseTransport(new LaunchMode(false) { SignIn = signIn });
        app.Run(context => context.Response.WriteAsync(context.Connection.RemoteIpAddress?.ToString() ?? "", Cancel));
        await app.StartAsync(Cancel);
        return app;
    }

    private static Task<HttpResponseMessage> SendAsync(WebApplication app, string url, string? proto, string? chain = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (proto is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", chain is null ? proto : $"{proto}, {proto}");
            request.Headers.Add("X-Forwarded-For", chain ?? "198.51.100.1");
        }

        return app.GetTestClient().SendAsync(request, Cancel);
    }

    private static IConfiguration Settings(params string[] proxies) => new ConfigurationBuilder()
        .AddInMemoryCollection(proxies.Select((proxy, index) => KeyValuePair.Create<string, string?>($"{TransportSetup.Setting}:{index}", proxy))).Build();
}
