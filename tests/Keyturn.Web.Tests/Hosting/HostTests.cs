using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Keyturn.Web.Tests.Hosting;

public sealed partial class HostTests(RunningConsole console) : IClassFixture<RunningConsole>, IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = console.Url };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/settings")]
    [InlineData("/healthz/live")]
    public async Task Answer_AnyPath_CarriesTheSecurityHeaders(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldBe(
            "default-src 'self'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task Page_Html_HasNothingInlineAndIsNeverKept()
    {
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);

        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        html.ShouldNotContain("<style");
        InlineScript().IsMatch(html).ShouldBeFalse();
        html.ShouldContain("autostart=\"false\"");
    }

    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:1", HttpStatusCode.Forbidden)]
    [InlineData("https://127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Circuit_FromAForeignOrigin_IsRefused(string origin, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin);

        using var answer = await client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Circuit_FromItsOwnOrigin_IsAccepted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", console.Url.GetLeftPart(UriPartial.Authority));

        using var answer = await client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Request_ForAForeignHostName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";

        using var answer = await client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Assets_OfThePage_AreFingerprintedCompressedAndKeptForEver()
    {
        var html = await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        var styles = Stylesheet().Matches(html).Select(match => match.Groups[1].Value).ToArray();

        styles.Length.ShouldBe(5);
        foreach (var style in styles)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/" + style);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
            using var answer = await client.SendAsync(request, Cancel);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, style);
            answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"], style);
        }
    }

    [Fact]
    public async Task Language_Chosen_IsInTheCookieAndOnTheNextPage()
    {
        using var chosen = await client.GetAsync(new Uri("/language?culture=ja&returnTo=/settings", UriKind.Relative), Cancel);

        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        chosen.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/settings");
        var cookie = chosen.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        (await client.GetStringAsync(new Uri("/settings", UriKind.Relative), Cancel)).ShouldContain("<html lang=\"ja\"");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Language_ForeignReturn_GoesHome(string returnTo)
    {
        using var answer = await client.GetAsync(new Uri($"/language?culture=en&returnTo={Uri.EscapeDataString(returnTo)}", UriKind.Relative), Cancel);

        answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task Health_StoreAnswers_IsReady() =>
        (await client.GetStringAsync(new Uri("/healthz/ready", UriKind.Relative), Cancel)).ShouldBe("Healthy");

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<script(?![^>]*\\bsrc=)[^>]*>")]
    private static partial Regex InlineScript();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Stylesheet();
}
