using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>A point in time as ISO 8601 text, as the Query protocol has it; UTC in memory.</summary>
internal sealed class Iso8601 : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.Parse(reader.GetString() ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
