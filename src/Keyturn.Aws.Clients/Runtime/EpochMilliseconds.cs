using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>A point in time as whole milliseconds since 1970; UTC in memory.</summary>
internal sealed class EpochMilliseconds : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.UnixEpoch.AddTicks(reader.GetInt64() * TimeSpan.TicksPerMillisecond);

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((value.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond);
}
