using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Reads an error of the two JSON protocols. Anything may stand in the body: a proxy answers HTML, a load balancer nothing.</summary>
/// <seealso href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization"/>
internal static class JsonFault
{
    public static ServiceFault Read(Stream body, IWebResponseData answer, Exception? cause, HttpStatusCode status)
    {
        var details = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in answer.GetHeaderNames())
            details[name] = answer.GetHeaderValue(name);
        ReadMembers(body, details);

        var code = BareCode(details.GetValueOrDefault("__type"))
            ?? BareCode(details.GetValueOrDefault(HeaderKeys.XAmzErrorType))
            ?? BareCode(details.GetValueOrDefault("code"));
        var message = Filled(details.GetValueOrDefault(HeaderKeys.XAmznErrorMessage))
            ?? Filled(details.GetValueOrDefault("message"))
            ?? ServiceFault.NoMessage(code, status);
        // Core sets the request id, from the header, after this.
        return new ServiceFault(code, message, ErrorType.Unknown, RequestId: null, status, cause) { Details = details };
    }

    private static void ReadMembers(Stream body, Dictionary<string, string> details)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return;
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                    details[member.Name] = member.Value.ToString();
            }
        }
        catch (JsonException)
        {
            // Not JSON: the status alone speaks.
        }
    }

    /// <summary><c>com.amazonaws.x#Code:http://…</c> without what surrounds the code.</summary>
    private static string? BareCode(string? type)
    {
        if (Filled(type) is not { } text)
            return null;
        var code = text[(text.LastIndexOf('#') + 1)..];
        var end = code.IndexOf(':', StringComparison.Ordinal);
        return Filled(end < 0 ? code : code[..end]);
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
