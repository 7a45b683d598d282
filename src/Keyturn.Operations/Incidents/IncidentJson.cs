using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyturn.Operations.Incidents;

/// <summary>Entries as JSON, in the store and in the export alike: enums by name, times in UTC.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IncidentContent))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
public sealed partial class IncidentJson : JsonSerializerContext
{
    public static string Write(IncidentContent content) => JsonSerializer.Serialize(content, Default.IncidentContent);

    public static IncidentContent Read(string json) =>
        JsonSerializer.Deserialize(json, Default.IncidentContent) ?? throw new JsonException("An entry of an incident is empty.");
}
