using System.Globalization;
using System.Text.Json.Nodes;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>The members of a request as they were sent, in one form for all protocols but Query, whose form is compared name by name.</summary>
internal static class SentMembers
{
    /// <summary>What was sent: the body, or path and query in the order of the members.</summary>
    public static string Of(OfferedOperation operation, RecordedRequest request) => operation.Protocol switch
    {
        WireProtocol.Query => string.Join('\n', request.Body.Split('&').Select(pair => string.Join('=', pair.Split('=').Select(Uri.UnescapeDataString)))),
        WireProtocol.Json => request.Json.ShouldNotBeNull().ToJsonString(),
        _ => FromTarget(operation, new Uri("http://x" + request.RawTarget)).ToJsonString(),
    };

    /// <summary>What must be sent for this request.</summary>
    public static string Expected(OfferedOperation operation, object request)
    {
        var members = WireForm.Of(request, operation.WireName);
        return operation.Protocol == WireProtocol.Query
            ? string.Join('\n', [$"Action={operation.Name}", $"Version={operation.ApiVersion}", .. Pairs(members, "", "")])
            : members.ToJsonString();
    }

    private static JsonObject FromTarget(OfferedOperation operation, Uri target)
    {
        var json = new JsonObject();
        var segments = target.AbsolutePath.Split('/');
        var label = Array.FindIndex(segments, s => s is "functions" or "hostedzone") + 1;
        if (label > 0 && label < segments.Length)
            json[operation.Label] = Uri.UnescapeDataString(segments[label]);
        var query = target.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
        foreach (var member in WireForm.Members(operation.Request))
        {
            if (query.TryGetValue(operation.QueryName(member.Name), out var text))
                json[member.Name] = member.PropertyType == typeof(int?) ? int.Parse(text, CultureInfo.InvariantCulture) : text;
        }

        return json;
    }

    private static IEnumerable<string> Pairs(JsonNode? node, string path, string name) => node switch
    {
        JsonObject members => members.SelectMany(m => Pairs(m.Value, path.Length == 0 ? m.Key : path + "." + m.Key, m.Key)),
        JsonArray items => items.SelectMany((item, i) => Pairs(item, $"{path}.{ItemName(name)}.{i + 1}", "")),
        _ => [$"{path}={node}"],
    };

    // RDS names the items of its two lists; IAM calls every item "member".
    private static string ItemName(string list) => list switch
    {
        "Filters" => "Filter",
        "Values" => "Value",
        _ => "member",
    };
}
