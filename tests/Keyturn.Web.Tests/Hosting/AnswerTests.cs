using System.Net;

namespace Keyturn.Web.Tests.Hosting;

/// <summary>What the real program answers where nobody looks first.</summary>
public sealed class AnswerTests(RunningConsole console) : IClassFixture<RunningConsole>, IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = console.Url };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/export/secrets.csv")]
    [InlineData("/css/nothing.css")]
    [InlineData("/language?culture=xx")]
    public async Task AnyAnswer_NotFoundAndFilesIncluded_CarriesTheHeaders(string path)
    {
        using var answer = await GetAsync(path);

        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Permissions-Policy").ShouldHaveSingleItem().ShouldContain("camera=()");
    }

    [Fact]
    public async Task UnknownPath_IsAnHonest404()
    {
        using var answer = await GetAsync("/nowhere");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task RefusedCircuit_CarriesTheHeadersToo()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_blazor");
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [Theory]
    [InlineData("ja,en;q=0.5", "ja")]
    [InlineData("ja-JP", "ja")]
    [InlineData("en-GB", "en")]
    [InlineData("fr-FR", "en")]
    public async Task Language_OfTheBrowser_IsTheFirstPages(string accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.ParseAdd(accepted);

        using var answer = await client.SendAsync(request, Cancel);

        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain($"<html lang=\"{expected}\"");
    }

    [Fact]
    public async Task Language_Unknown_TakesTheChoiceBack()
    {
        using var answer = await GetAsync("/language?culture=xx&returnTo=/audit");

        answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/audit");
        answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith("keyturn.culture=;");
    }

    [Theory]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("10.0.0.1")]
    public async Task HostName_OfSomebodyElse_IsRefusedOnEveryPath(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/export/secrets.csv");
        request.Headers.Host = host;

        using var answer = await client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task ErrorPage_ShowsAReferenceAndNoStack()
    {
        using var answer = await GetAsync("/error");
        var html = await answer.Content.ReadAsStringAsync(Cancel);

        html.ShouldContain("<code>");
        html.ShouldNotContain(" at Keyturn.");
    }

    public void Dispose() => client.Dispose();
}
