using System.Text.Json.Nodes;

namespace Keyturn.Readiness.Policy.Fixes.Rendering;

/// <summary>JSON as a block of YAML. Every text is quoted, so that a version stays a text and is not taken for a date.</summary>
internal static class YamlText
{
    /// <summary>The value, each line led by the indent.</summary>
    public static string Of(JsonNode? node, int indent) => string.Join('\n', Lines(node).Select(line => new string(' ', indent) + line));

    private static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } members => members.SelectMany(pair => Member(pair.Key, pair.Value)),
        JsonArray { Count: > 0 } items => items.SelectMany(item => Lines(item).Select((line, index) => (index == 0 ? "- " : "  ") + line)),
        JsonValue value when value.TryGetValue<string>(out var text) => [JsonText.Quote(text)],
        null => ["null"],
        _ => [node.ToJsonString()],
    };

    private static IEnumerable<string> Member(string key, JsonNode? value)
    {
        var name = key.All(char.IsAsciiLetterOrDigit) ? key : JsonText.Quote(key);
        return value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 }
            ? Lines(value).Select(line => $"  {line}").Prepend($"{name}:")
            : Lines(value).Select(line => $"{name}: {line}");
    }
}
