using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>One call as AWS heard it.</summary>
/// <param name="Operation">For instance <c>DescribeVpcs</c>.</param>
/// <param name="Text">Query and body.</param>
internal sealed record ScriptedCall(string Operation, string Text);

/// <summary>AWS on a free loopback port that answers as the test says and keeps what it was asked. What the test has no answer for is denied.</summary>
internal sealed class ScriptedAws : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Func<ScriptedCall, string?> answer;
    private readonly ConcurrentQueue<ScriptedCall> calls = new();
    private readonly CallMeter meter = new();

    private ScriptedAws(WebApplication app, Func<ScriptedCall, string?> answer)
    {
        (this.app, this.answer) = (app, answer);

        // The budget's clock runs ahead so that no call waits for its turn, the caller's stands still so that none is late.
        var budget = new CallBudget(new FakeTimeProvider(A.Moment) { AutoAdvanceAmount = TimeSpan.FromMinutes(1) });
        Caller = new AwsCaller(budget, meter, new FakeTimeProvider(A.Moment), NullLogger<AwsCaller>.Instance);
    }

    public AwsCaller Caller { get; }

    /// <summary>The error of a JSON call that the test has no answer for.</summary>
    public string Refusal { get; set; } = "AccessDeniedException";

    public AwsConnections Connections => field ??= new AwsConnections(
        Options.Create(new AwsOptions
        {
            Mode = AwsMode.Sandbox,
            ServiceUrl = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single(),
            AccessKey = "test",
            SecretKey = "test",
            Accounts = [new() { Id = A.AccountId, Regions = [A.Region] }],
        }),
        TimeProvider.System);

    public IReadOnlyList<string> Operations => [.. calls.Select(call => call.Operation)];

    public IReadOnlyList<ScriptedCall> CallsOf(string operation) => [.. calls.Where(call => call.Operation == operation)];

    public static async Task<ScriptedAws> StartAsync(Func<ScriptedCall, string?> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddLogging(logging => logging.ClearProviders());
        var app = builder.Build();
        var aws = new ScriptedAws(app, answer);
        app.Run(aws.HandleAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return aws;
    }

    public async ValueTask DisposeAsync()
    {
        Connections.Dispose();
        meter.Dispose();
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var target = context.Request.Headers["X-Amz-Target"].ToString();
        var call = new ScriptedCall(OperationOf(context.Request.Path, target, body), Uri.UnescapeDataString(context.Request.QueryString + body));
        calls.Enqueue(call);
        var told = answer(call);
        if (told is null)
            context.Response.StatusCode = StatusCodes.Status403Forbidden;

        // With a length, as AWS answers.
        var bytes = Encoding.UTF8.GetBytes(told ?? Denial(call.Operation, target, context.Request.Path));
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static string OperationOf(PathString path, string target, string body) =>
        target.Length > 0 ? target[(target.LastIndexOf('.') + 1)..]
        : path.Value?.EndsWith("/hostedzonesbyvpc", StringComparison.Ordinal) == true ? "ListHostedZonesByVPC"
        : path.Value?.EndsWith("/rrset", StringComparison.Ordinal) == true ? "ListResourceRecordSets"
        : path.Value?.EndsWith("/functions", StringComparison.Ordinal) == true ? "ListFunctions"
        : path.Value?.EndsWith("/configuration", StringComparison.Ordinal) == true ? "GetFunctionConfiguration"
        : path.Value?.EndsWith("/concurrency", StringComparison.Ordinal) == true ? "GetFunctionConcurrency"
        : QueryHelpers.ParseQuery(body)["Action"].ToString();

    private string Denial(string operation, string target, PathString path) =>
        target.Length > 0 ? $$"""{"__type":"{{Refusal}}","message":"not authorized to perform: {{operation}}"}"""
        : path.Value is { Length: > 1 } ? "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error><RequestId>r</RequestId></ErrorResponse>"
        : "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors><RequestID>r</RequestID></Response>";
}
