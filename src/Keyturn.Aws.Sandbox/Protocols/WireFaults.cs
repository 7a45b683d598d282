using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>What a fault answers instead of the operation.</summary>
internal static class WireFaults
{
    /// <summary>The answer instead, with null inside for a cut connection; null when the operation runs.</summary>
    public static Replacement? Instead(WireFault fault, WireService service, WireCall call) => fault.Kind switch
    {
        WireFaultKind.ServerError => Error(service, call, "InternalServiceError", fault.Message ?? "An error occurred on the server side.", 500),
        WireFaultKind.HtmlError => new Replacement(WireAnswer.Html(503)),
        WireFaultKind.EmptyError => new Replacement(new WireAnswer(500, "text/plain", [])),
        WireFaultKind.Throttle => Error(service, call, "ThrottlingException", fault.Message ?? "Rate exceeded", 400),
        WireFaultKind.ExpiredToken => Error(service, call, "ExpiredTokenException", fault.Message ?? "The security token included in the request is expired", 400),
        WireFaultKind.AccessDenied => Error(service, call, "AccessDeniedException", fault.Message ?? RolePermissions.Denied(call.Caller, $"{service.SigningName}:{call.Operation}", "*").Message, 400),
        WireFaultKind.CutBefore => new Replacement(null),
        _ => null,
    };

    private static Replacement Error(WireService service, WireCall call, string code, string text, int status) =>
        new(WireAnswer.Failure(service, new WireException(code, text, status), call.RequestId));

    internal sealed record Replacement(WireAnswer? Answer);
}
