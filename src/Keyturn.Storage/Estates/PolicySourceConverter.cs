using System.Text.Json;
using System.Text.Json.Serialization;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Storage.Estates;

/// <summary>A policy as its text: what it says is worked out anew by the parser of the version that reads it. Each distinct text is understood once.</summary>
internal sealed class PolicySourceConverter : JsonConverter<PolicySource>
{
    private readonly Dictionary<string, PolicySource> understood = new(StringComparer.Ordinal);

    public override PolicySource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var stored = document.RootElement;
        var (name, text) = (stored.GetProperty("Name").GetString() ?? "", stored.GetProperty("Text").GetString() ?? "");
        if (!understood.TryGetValue(text, out var policy))
            understood[text] = policy = PolicySource.Parse(name, text);

        var at = stored.GetProperty("ReadAt");
        return policy with { Name = name, Group = stored.TryGetProperty("Group", out var group) ? group.GetString() : null, ReadFrom = stored.GetProperty("ReadFrom").GetString(), ReadAt = at.ValueKind is JsonValueKind.Null ? null : at.GetDateTimeOffset() };
    }

    public override void Write(Utf8JsonWriter writer, PolicySource value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("Name", value.Name);
        writer.WriteString("Text", value.Text ?? (value.Document is { } document ? PolicyPrinter.Print(document) : ""));
        writer.WriteString("Group", value.Group);
        writer.WriteString("ReadFrom", value.ReadFrom);
        if (value.ReadAt is { } at)
            writer.WriteString("ReadAt", at);
        else
            writer.WriteNull("ReadAt");
        writer.WriteEndObject();
    }
}
