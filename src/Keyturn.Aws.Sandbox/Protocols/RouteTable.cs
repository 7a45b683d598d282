using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>Finds the service and the operation a request is meant for, and its input.</summary>
public sealed class RouteTable(IReadOnlyList<WireService> services)
{
    /// <summary>The service: by the prefix of X-Amz-Target, else by the credential scope; null when the sandbox does not play it.</summary>
    public WireService? FindService(SignedRequest request, SigV4Header? header)
    {
        if (request.Header("x-amz-target") is { } target)
        {
            var prefix = target[..Math.Max(0, target.LastIndexOf('.'))];
            return services.FirstOrDefault(service => service.Protocol == WireProtocol.AwsJson11 && service.Target == prefix);
        }

        return services.FirstOrDefault(service => service.SigningName == header?.Service && service.Protocol != WireProtocol.AwsJson11);
    }

    /// <summary>The operation with its input.</summary>
    /// <exception cref="WireException">No such operation, or a body that cannot be read.</exception>
    public static (WireOperation Operation, JsonObject Input) Find(WireService service, SignedRequest request) => service.Protocol switch
    {
        WireProtocol.AwsJson11 => FromTarget(service, request),
        WireProtocol.RestJson or WireProtocol.RestXml => FromPath(service, request),
        _ => FromAction(service, request),
    };

    private static (WireOperation, JsonObject) FromTarget(WireService service, SignedRequest request)
    {
        var name = (request.Header("x-amz-target") ?? "").Split('.')[^1];
        var route = service.Routes.FirstOrDefault(candidate => candidate.Operation.Name == name)
            ?? throw new WireException("UnknownOperationException", $"The sandbox does not know the operation {name}.");
        return (route.Operation, ParseBody(request));
    }

    private static (WireOperation, JsonObject) FromPath(WireService service, SignedRequest request)
    {
        var parts = request.RawTarget.Split('?', 2);
        foreach (var route in service.Routes)
        {
            if (route.Method != request.Method || MatchPath(route.Path, parts[0]) is not { } values) continue;
            var input = request.Body.IsEmpty ? [] : service.Protocol == WireProtocol.RestXml ? XmlTree.Read(request.Body.Span) : ParseBody(request);
            foreach (var (name, value) in values) input[name] = value;
            foreach (var (name, value) in QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : "")) input[name] = value.ToString();
            return (route.Operation, input);
        }

        throw new WireException("UnknownOperationException", $"The sandbox does not know {request.Method} {parts[0]}.", 404);
    }

    private static (WireOperation, JsonObject) FromAction(WireService service, SignedRequest request)
    {
        var form = QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(request.Body.Span));
        var input = FormTree.Read(form.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())), namedItems: service.Protocol == WireProtocol.Query);
        var action = form.TryGetValue("Action", out var found) ? found.ToString() : "";
        var route = service.Routes.FirstOrDefault(candidate => candidate.Operation.Name == action)
            ?? throw new WireException("InvalidAction", $"Could not find operation {action} for version {form.GetValueOrDefault("Version")}");
        return (route.Operation, input);
    }

    private static Dictionary<string, string>? MatchPath(string template, string path)
    {
        var wanted = template.Trim('/').Split('/');
        var given = path.Trim('/').Split('/');
        if (wanted.Length != given.Length) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i].StartsWith('{')) values[wanted[i].Trim('{', '}')] = Uri.UnescapeDataString(given[i]);
            else if (wanted[i] != given[i]) return null;
        }

        return values;
    }

    private static JsonObject ParseBody(SignedRequest request)
    {
        if (request.Body.IsEmpty) return [];
        try
        {
            return JsonNode.Parse(request.Body.Span) as JsonObject ?? throw new WireException("SerializationException", "Start of structure or map found where not expected.");
        }
        catch (JsonException)
        {
            throw new WireException("SerializationException", "The body is not JSON.");
        }
    }
}
