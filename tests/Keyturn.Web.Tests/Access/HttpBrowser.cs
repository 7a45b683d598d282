using System.Net;
using System.Text.RegularExpressions;

namespace Keyturn.Web.Tests.Access;

/// <summary>A browser without scripts: keeps cookies by host as browsers do on this machine, Secure ones too, and follows redirections.</summary>
internal sealed partial class HttpBrowser(Uri home) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <summary>Where the last answer came from.</summary>
    public Uri At { get; private set; } = new("about:blank");

    /// <summary>Cookies of the console.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>The console's own Set-Cookie lines so far.</summary>
    public List<string> Written { get; } = [];

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, new Uri(home, path), null);

    /// <summary>Sends the one form of a page that has a button of this name and value, with its hidden fields.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var shown = await GetAsync(page);
        var html = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var token = Token().Match(html).Groups[1].Value;
        token.ShouldNotBeEmpty(page);
        return await PostAsync(action, [.. fields, ("__RequestVerificationToken", WebUtility.HtmlDecode(token))]);
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, new Uri(home, path), fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public void Forget(string cookie) => cookies.Remove(cookie);

    public void Keep(string cookie, string value) => cookies[cookie] = value;

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, IEnumerable<KeyValuePair<string, string>>? fields)
    {
        for (var step = 0; ; step++)
        {
            step.ShouldBeLessThan(15, $"redirected for ever, last to {address}");
            using var request = new HttpRequestMessage(method, address);
            if (IsHome(address) && cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            if (fields is not null)
                request.Content = new FormUrlEncodedContent(fields);
            var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            At = address;
            if (IsHome(address))
                Take(answer);
            if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.PermanentRedirect) || answer.Headers.Location is not { } next)
                return answer;

            answer.Dispose();
            (method, fields, address) = (HttpMethod.Get, null, new Uri(address, next));
        }
    }

    private bool IsHome(Uri address) => address.Authority == home.Authority;

    private void Take(HttpResponseMessage answer)
    {
        foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            Written.Add(line);
            var pair = line.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
                cookies.Remove(pair[0]);
            else
                cookies[pair[0]] = pair[1];
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
