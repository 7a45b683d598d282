using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Flattens a request into the numbered, dotted names of the Query protocol.</summary>
internal static class QueryForm
{
    public static IEnumerable<KeyValuePair<string, string>> Flatten(JsonNode? node, IReadOnlyDictionary<string, string> listMembers) =>
        Flatten(node, "", "", listMembers);

    private static IEnumerable<KeyValuePair<string, string>> Flatten(JsonNode? node, string path, string name, IReadOnlyDictionary<string, string> listMembers) => node switch
    {
        JsonObject members => members.SelectMany(m => Flatten(m.Value, path.Length == 0 ? m.Key : $"{path}.{m.Key}", m.Key, listMembers)),
        // An empty list is not the same as none: it is written as a name without a value.
        JsonArray { Count: 0 } => [new(path, "")],
        JsonArray items => items.SelectMany((item, i) => Flatten(item, $"{path}.{listMembers.GetValueOrDefault(name, "member")}.{i + 1}", "", listMembers)),
        JsonValue value => [new(path, value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString())],
        _ => [],
    };
}
