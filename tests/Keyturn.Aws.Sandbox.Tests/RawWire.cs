using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Tests;

/// <summary>Signed calls without a client: for operations that the console's client must not have, and for requests that are wrong on purpose.</summary>
internal sealed class RawWire(Uri url) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = url };

    public string Key { get; set; } = "test";

    public string Secret { get; set; } = "test";

    public string? SessionToken { get; set; }

    public string Region { get; set; } = RunningSandbox.RegionName;

    /// <summary>The date the request is signed with; now when null.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Calls Secrets Manager.</summary>
    public Task<WireReply> CallAsync(string operation, object input) => SendAsync($"secretsmanager.{operation}", JsonSerializer.Serialize(input));

    /// <summary>Sends a body to a target.</summary>
    public async Task<WireReply> SendAsync(string target, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        Sign(request, target, body);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var json = text.StartsWith('{') ? JsonNode.Parse(text)?.AsObject() : null;
        return new WireReply((int)response.StatusCode, json ?? [], text, response.Headers.TryGetValues("x-amzn-RequestId", out var ids) ? ids.First() : null);
    }

    public void Dispose() => http.Dispose();

    private void Sign(HttpRequestMessage request, string target, string body)
    {
        var date = (Date ?? TimeProvider.System.GetUtcNow()).UtcDateTime;
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = url.Authority,
            ["x-amz-date"] = date.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            ["x-amz-target"] = target,
        };
        if (SessionToken is not null) headers["x-amz-security-token"] = SessionToken;
        var scope = new SigV4Header(Key, date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Region, "secretsmanager", [.. headers.Keys], "");
        var signature = SigV4.Sign(new SignedRequest("POST", "/", headers, Encoding.UTF8.GetBytes(body)), scope, Secret);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Authorization", $"{SigV4Header.Algorithm} Credential={Key}/{scope.Scope}, SignedHeaders={string.Join(';', headers.Keys)}, Signature={signature}");
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.1");
    }
}

/// <summary>An answer as it came.</summary>
internal sealed record WireReply(int Status, JsonObject Json, string Text, string? RequestId)
{
    public string? Code => this["__type"];

    public string? Message => this["Message"] ?? this["message"];

    public string? this[string member] => Json[member]?.ToString();
}
