using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>A map of which only the keys are read. Values are skipped in the buffer and never become strings.</summary>
internal sealed class BlankedValues : JsonConverter<Dictionary<string, string>>
{
    public override Dictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A map of names was expected.");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            reader.Skip();
            names[name] = "";
        }

        return names;
    }

    public override void Write(Utf8JsonWriter writer, Dictionary<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var name in value.Keys)
            writer.WriteString(name, "");
        writer.WriteEndObject();
    }
}
