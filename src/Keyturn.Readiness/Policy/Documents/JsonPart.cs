using System.Text.Json;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>One value of a JSON text with its place in it. Numbers and booleans keep their text.</summary>
internal sealed record JsonPart(JsonTokenType Type, string Text, int Start)
{
    /// <summary>Byte behind the last one of an object.</summary>
    public int End { get; set; }

    /// <summary>Members of an object, in order.</summary>
    public List<(string Name, int At, JsonPart Value)> Members { get; } = [];

    /// <summary>Items of an array, in order.</summary>
    public List<JsonPart> Items { get; } = [];

    public bool IsObject => Type == JsonTokenType.StartObject;

    public bool IsArray => Type == JsonTokenType.StartArray;

    public bool IsText => Type == JsonTokenType.String;

    public bool IsScalar => Type is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False;
}
