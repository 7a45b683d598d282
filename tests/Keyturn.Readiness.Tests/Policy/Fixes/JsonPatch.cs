using System.Globalization;
using System.Text.Json.Nodes;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

/// <summary>Add and replace of RFC 6902, as far as patches of policies use them.</summary>
internal static class JsonPatch
{
    public static JsonNode? Apply(JsonNode? document, JsonArray operations)
    {
        foreach (var operation in operations)
        {
            document = Apply(document, (string)operation!["op"]!, (string)operation["path"]!, operation["value"]!.DeepClone());
        }

        return document;
    }

    private static JsonNode Apply(JsonNode? document, string op, string path, JsonNode value)
    {
        if (path.Length == 0)
        {
            return value;
        }

        var tokens = path.Split('/')[1..].Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
        var parent = tokens[..^1].Aggregate(document, (node, token) => node is JsonArray array ? array[Index(token)] : node![token]);
        switch (parent, op)
        {
            case (JsonArray array, "add"): array.Insert(tokens[^1] == "-" ? array.Count : Index(tokens[^1]), value); break;
            case (JsonArray array, "replace"): array[Index(tokens[^1])] = value; break;
            case (JsonObject members, "add"): members[tokens[^1]] = value; break;
            case (JsonObject members, "replace") when members.ContainsKey(tokens[^1]): members[tokens[^1]] = value; break;
            default: throw new InvalidDataException($"{op} {path}");
        }

        return document!;
    }

    private static int Index(string token) => int.Parse(token, CultureInfo.InvariantCulture);
}
