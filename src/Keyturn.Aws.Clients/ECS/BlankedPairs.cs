using System.Text.Json;
using System.Text.Json.Serialization;
using Pair = Amazon.ECS.Model.KeyValuePair;

namespace Amazon.ECS;

/// <summary>A list of environment variables of which only the names are read. Values are skipped in the buffer and never become strings.</summary>
internal sealed class BlankedPairs : JsonConverter<List<Pair>>
{
    public override List<Pair> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A list of pairs was expected.");
        var pairs = new List<Pair>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            pairs.Add(new Pair { Name = Name(ref reader), Value = "" });
        return pairs;
    }

    public override void Write(Utf8JsonWriter writer, List<Pair> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var pair in value)
        {
            writer.WriteStartObject();
            writer.WriteString("name", pair.Name);
            writer.WriteString("value", "");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string? Name(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A pair of name and value was expected.");
        string? name = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isName = reader.ValueTextEquals("name"u8);
            reader.Read();
            if (isName && reader.TokenType == JsonTokenType.String)
                name = reader.GetString();
            else
                reader.Skip();
        }

        return name;
    }
}
