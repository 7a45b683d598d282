using System.Text.Json;
using System.Text.Json.Serialization;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Storage.Estates;

/// <summary>An address in its usual notation.</summary>
internal sealed class AddressConverter : JsonConverter<Address>
{
    public override Address Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Address.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Address value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A block in its usual notation.</summary>
internal sealed class CidrConverter : JsonConverter<Cidr>
{
    public override Cidr Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Cidr.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Cidr value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
