using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>Takes a call from the wire: who, where, what; faults and rates; then the operation and its answer.</summary>
public sealed partial class WireEndpoint(SandboxWorld world, IReadOnlyList<WireService> services, ILogger<WireEndpoint> logger)
{
    private const long LargestBody = 8 * 1024 * 1024;

    private readonly RouteTable routes = new(services);
    private readonly SignatureCheck signatures = new(world.Credentials, world.Options.SignatureTime);
    private readonly CallRates rates = new(world.Time);

    /// <summary>Answers one HTTP request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var requestId = Guid.NewGuid().ToString("D");
        var request = await ReadAsync(context);
        var header = SigV4Header.Parse(request.Header("authorization"));
        var service = routes.FindService(request, header);
        WireAnswer? answer;
        try
        {
            if (service is null) throw new WireException("UnknownOperationException", "The sandbox does not play this service.", 404);
            var credential = signatures.Verify(request, header, service.Protocol);
            var (operation, input) = RouteTable.Find(service, request);
            var call = new WireCall
            {
                Operation = operation.Name,
                Caller = credential.Identity,
                Region = RegionOf(credential.Identity, header),
                Input = input,
                RequestId = requestId,
                UserAgent = request.Header("user-agent") ?? "",
            };
            answer = await AnswerAsync(service, operation, call, context.RequestAborted);
        }
        catch (WireException error)
        {
            answer = WireAnswer.Failure(service, error, requestId);
        }

        await WriteAsync(context, answer, requestId);
    }

    private async Task<WireAnswer?> AnswerAsync(WireService service, WireOperation operation, WireCall call, CancellationToken cancellationToken)
    {
        if (world.Calls.IsObserved)
            world.Calls.Record(new ObservedCall(world.Now, operation.Name, call.Region.Account.Id, call.Region.Name, call.Text("SecretId") ?? call.Text("FunctionName") ?? call.Text("logGroupName")) { Service = service.SigningName });
        var fault = world.Faults.Take(operation.Name, call.Region.Account.Id, call.Region.Name);
        if (fault is { Kind: WireFaultKind.Delay }) await Task.Delay(fault.Delay, world.Time, cancellationToken);
        if (fault is not null && WireFaults.Instead(fault, service, call) is { } instead) return instead.Answer;
        if (world.Options.Throttling && operation.Rate is { } rate && !rates.Allow(call.Caller.AccountId, call.Region.Name, rate))
            throw new WireException("ThrottlingException", "Rate exceeded");
        var output = Execute(service, operation, call);
        return fault is { Kind: WireFaultKind.CutAfter } ? null : WireAnswer.Success(service, operation, output, call.RequestId);
    }

    private JsonObject Execute(WireService service, WireOperation operation, WireCall call)
    {
        try
        {
            RolePermissions.Check(service, operation, call);
            var output = operation.Answer(call);
            ApiTrail.Record(service.SigningName, operation, call, output, null);
            return output;
        }
        catch (WireException error)
        {
            ApiTrail.Record(service.SigningName, operation, call, null, error);
            throw;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException)
        {
            LogBroken(logger, operation.Name, error);
            throw new WireException("InternalServiceError", "An error occurred on the server side.", 500);
        }
    }

    private SandboxRegion RegionOf(CallerIdentity caller, SigV4Header? header)
    {
        var account = world.FindAccount(caller.AccountId) ?? throw new WireException("UnrecognizedClientException", "The security token included in the request is invalid.");
        return account.AddRegion(header?.Region ?? "us-east-1");
    }

    private static async Task<SignedRequest> ReadAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestBody;
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(pair => pair.Key.ToLowerInvariant(), pair => string.Join(',', (IEnumerable<string?>)pair.Value), StringComparer.Ordinal);
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "/";
        return new SignedRequest(context.Request.Method, target, headers, buffer.ToArray());
    }

    private static async Task WriteAsync(HttpContext context, WireAnswer? answer, string requestId)
    {
        if (answer is null)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.Headers["x-amzn-RequestId"] = requestId;
        if (answer.Status == StatusCodes.Status204NoContent) return;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        if (answer.ErrorType is { } type) context.Response.Headers["x-amzn-ErrorType"] = type;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Operation {Operation} broke")]
    private static partial void LogBroken(ILogger logger, string operation, Exception error);
}
