using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Amazon.Runtime;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>Stands between the SDK and the sandbox: a share of the calls fails as calls to AWS fail, the same calls for the same seed.</summary>
internal sealed partial class FaultHandler(int seed) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Lock gate = new();
    private readonly Random dice = new(seed);
    private readonly ConcurrentDictionary<(string Region, string Operation), int> intact = new();
    private readonly ConcurrentDictionary<string, byte[]> remembered = new(StringComparer.Ordinal);
    private int active;

    /// <summary>Which share of the calls fails, 0 to 1.</summary>
    public double Share { get; set; }

    /// <summary>A Region that cannot be reached at all.</summary>
    public string? DeadRegion { get; set; }

    /// <summary>Whether AWS throttles every call.</summary>
    public bool Throttling { get; set; }

    /// <summary>Calls that are under way and not stalled.</summary>
    public int Active => Volatile.Read(ref active);

    /// <summary>How many answers of this call arrived whole and as AWS sent them.</summary>
    public int Intact(string region, string operation) => intact.GetValueOrDefault((region, operation));

    public int Sent;

    public int Failed;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref active);
        try
        {
            return await MeetAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref active);
        }
    }

    private async Task<HttpResponseMessage> MeetAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var (region, operation) = (RegionOf(request), OperationOf(request, body));
        Interlocked.Increment(ref Sent);
        if (region == DeadRegion)
            throw new HttpRequestException("No route to host");

        if (Throttling)
        {
            Interlocked.Increment(ref Failed);
            return Answer(request, HttpStatusCode.BadRequest, "ThrottlingException");
        }

        var fault = Next();
        if (fault is not null)
            Interlocked.Increment(ref Failed);
        switch (fault)
        {
            case 0:
                return Answer(request, HttpStatusCode.InternalServerError, "InternalServiceError");
            case 1:
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("<html>Service Unavailable</html>", Encoding.UTF8, "text/html"), RequestMessage = request };
            case 2:
                return await StallAsync(cancellationToken);
            case 3:
                return Answer(request, HttpStatusCode.BadRequest, "ThrottlingException");
            case 4:
                var throttled = Answer(request, HttpStatusCode.TooManyRequests, "ThrottlingException");
                throttled.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(1));
                return throttled;
            case 5:
                return Answer(request, HttpStatusCode.BadRequest, "AccessDeniedException");
            case 6 when operation == "ListSecrets" && remembered.TryGetValue(region + body, out var old):
                intact.AddOrUpdate((region, operation), 1, (_, count) => count + 1);
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(old) { Headers = { ContentType = new("application/x-amz-json-1.1") } }, RequestMessage = request };
        }

        using var answer = await base.SendAsync(request, cancellationToken);
        var whole = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        var told = new HttpResponseMessage(answer.StatusCode) { RequestMessage = request, Content = fault is null ? new ByteArrayContent(whole) : new StreamContent(new CutStream(whole)) };
        foreach (var header in answer.Headers)
            told.Headers.TryAddWithoutValidation(header.Key, header.Value);
        foreach (var header in answer.Content.Headers)
            told.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (fault is null && answer.IsSuccessStatusCode)
        {
            intact.AddOrUpdate((region, operation), 1, (_, count) => count + 1);
            if (operation == "ListSecrets")
                remembered.TryAdd(region + body, whole);
        }

        return told;
    }

    // Until the caller's deadline, which is on a clock that the test moves.
    private async Task<HttpResponseMessage> StallAsync(CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref active);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Nobody gave it up.");
        }
        finally
        {
            Interlocked.Increment(ref active);
        }
    }

    private int? Next()
    {
        lock (gate)
            return dice.NextDouble() < Share ? dice.Next(8) : null;
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, HttpStatusCode status, string code)
    {
        const string Text = "A fault of the test";
        var form = request.Content?.Headers.ContentType?.MediaType == "application/x-www-form-urlencoded";
        var json = request.Headers.Contains("X-Amz-Target") || (!form && request.RequestUri?.AbsolutePath.Contains("/functions", StringComparison.Ordinal) == true);
        var answer = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = json
                ? new StringContent($$"""{"__type":"{{code}}","message":"{{Text}}"}""", Encoding.UTF8, "application/x-amz-json-1.1")
                : new StringContent($"<Response><Errors><Error><Code>{code}</Code><Message>{Text}</Message></Error></Errors><RequestID>r</RequestID></Response>", Encoding.UTF8, "text/xml"),
        };
        answer.Headers.TryAddWithoutValidation("x-amzn-ErrorType", code);
        return answer;
    }

    private static string OperationOf(HttpRequestMessage request, string body) =>
        request.Headers.TryGetValues("X-Amz-Target", out var targets) ? targets.First().Split('.')[^1] : ActionField().Match(body) is { Success: true } action ? action.Groups[1].Value : "";

    private static string RegionOf(HttpRequestMessage request) =>
        request.Headers.TryGetValues("Authorization", out var values) && Credential().Match(string.Join(' ', values)) is { Success: true } scope ? scope.Groups[1].Value : "";

    [GeneratedRegex("(?:^|&)Action=([A-Za-z0-9]+)")]
    private static partial Regex ActionField();

    [GeneratedRegex("Credential=[^/]+/[^/]+/([^/]+)/")]
    private static partial Regex Credential();

    /// <summary>One handler for all clients of the test.</summary>
    public sealed class Factory(FaultHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => true;

        public override string GetConfigUniqueString(IClientConfig clientConfig) => $"{handler.GetHashCode()}";
    }

    /// <summary>Half of an answer, then the connection is gone.</summary>
    private sealed class CutStream(byte[] whole) : MemoryStream(whole, 0, whole.Length / 2)
    {
        public override int Read(byte[] buffer, int offset, int count) => Cut(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Cut(base.Read(buffer));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Cut(await base.ReadAsync(buffer, cancellationToken));

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Cut(await base.ReadAsync(buffer.AsMemory(offset, count), cancellationToken));

        private static int Cut(int read) => read > 0 ? read : throw new IOException("The connection was reset.");
    }
}
