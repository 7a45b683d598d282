using System.Text.Json.Nodes;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>Writes answers as AWS does: members without a value are left out, dates are epoch seconds.</summary>
public static class JsonWriting
{
    /// <summary>Adds a member unless it has no value.</summary>
    public static JsonObject With(this JsonObject json, string member, JsonNode? value)
    {
        if (value is not null) json[member] = value;
        return json;
    }

    /// <summary>Adds a date as epoch seconds with milliseconds, unless it is null.</summary>
    public static JsonObject WithDate(this JsonObject json, string member, DateTimeOffset? value) =>
        value is { } date ? json.With(member, date.ToUnixTimeMilliseconds() / 1000d) : json;

    /// <summary>A list of texts, or null when it is empty.</summary>
    public static JsonArray? ListOrNull(IEnumerable<string> texts)
    {
        var list = List(texts);
        return list.Count == 0 ? null : list;
    }

    /// <summary>A list of texts.</summary>
    public static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
