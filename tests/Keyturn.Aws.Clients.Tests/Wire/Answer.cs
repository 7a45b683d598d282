using System.Text;
using Microsoft.AspNetCore.Http;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>What a scripted server answers.</summary>
internal sealed record Answer(int Status, string Body, string ContentType)
{
    public const string RequestId = "11111111-2222-3333-4444-555555555555";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The answer is held back until this is done, or the client goes away.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    /// <summary>Leaves out the header that AWS gives every answer.</summary>
    public bool WithoutRequestId { get; init; }

    /// <summary>Sent in chunks, as proxies like to: without a length.</summary>
    public bool InChunks { get; init; }

    public static Answer Json(string body, int status = 200) => new(status, body, "application/x-amz-json-1.1");

    public static Answer Xml(string body, int status = 200) => new(status, body, "text/xml");

    /// <summary>An answer without a member, in the protocol that was asked in.</summary>
    public static Answer NothingTo(RecordedRequest request) =>
        request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true || request.RawTarget.StartsWith("/2013-04-01/", StringComparison.Ordinal)
            ? Xml("<Response/>")
            : Json("{}");

    public static Answer Html(int status) => new(status, "<html><head><title>Bad gateway</title></head><body><h1>" + status + "</h1>proxy-7f3a &nbsp; gave up</body></html>", "text/html");

    public static Answer Empty(int status) => new(status, "", "");

    public static Answer Error(string code, string message = "It was refused.", int status = 400) =>
        Json($$"""{"__type":"{{code}}","message":"{{message}}"}""", status);

    public Answer With(string header, string value) => this with { Headers = new Dictionary<string, string>(Headers, StringComparer.Ordinal) { [header] = value } };

    public async Task SendAsync(HttpContext context)
    {
        await Gate.WaitAsync(context.RequestAborted);
        context.Response.StatusCode = Status;
        context.Response.Headers["x-amzn-RequestId"] = RequestId;
        foreach (var (name, value) in Headers)
            context.Response.Headers[name] = value;
        if (WithoutRequestId)
            context.Response.Headers.Remove("x-amzn-RequestId");
        if (ContentType.Length > 0)
            context.Response.ContentType = ContentType;
        var bytes = Encoding.UTF8.GetBytes(Body);
        if (!InChunks)
            context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
