using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>A constant as the string it stands for. Unknown values are kept: a service may answer with new ones at any time.</summary>
internal sealed class ConstantConverter<T>(Func<string, T> find) : JsonConverter<T>
    where T : ConstantClass
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } value ? find(value) : null;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
