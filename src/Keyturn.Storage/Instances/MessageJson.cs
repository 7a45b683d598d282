using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Keyturn.Operations;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Secrets;
using Keyturn.Storage.Estates;

namespace Keyturn.Storage.Instances;

/// <summary>Messages as they are stored: packed JSON, each kind named after its type and its shape, so that another release's are recognised and not misread.</summary>
internal static class MessageJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new SecretArnConverter(), new TroubleConverter(), new JsonStringEnumConverter() },
    };

    private static readonly ImmutableDictionary<string, JsonTypeInfo> ByKind = new[]
    {
        typeof(EstateMoved), typeof(TrailMoved), typeof(EstateStored), typeof(StoreWanted), typeof(RotationMoved), typeof(WatchWanted), typeof(RefreshWanted),
        typeof(SecretsPreferred), typeof(SecretDescribed), typeof(IncidentGrown), typeof(DatabasesDeclared),
    }.ToImmutableDictionary(type => type.Name, Options.GetTypeInfo, StringComparer.Ordinal);

    /// <summary>The type and, after a space, its shape.</summary>
    public static string KindOf(InstanceMessage message)
    {
        var type = message.GetType().Name;
        return $"{type} {PartFormat.Of(ByKind[type])}";
    }

    /// <summary>Of which only the newest is of use.</summary>
    public static string? SubjectOf(InstanceMessage message) => message is RotationMoved { Progress: var progress } ? $"{progress.Secret.Value} {progress.VersionId}" : null;

    public static byte[] Pack(InstanceMessage message) => EstateDocuments.Pack(message, ByKind[message.GetType().Name]);

    /// <summary><see langword="null"/> for what this release does not understand.</summary>
    public static InstanceMessage? TryUnpack(string kind, byte[] content) =>
        ByKind.TryGetValue(kind.Split(' ')[0], out var type) && kind == $"{type.Type.Name} {PartFormat.Of(type)}" ? EstateDocuments.TryUnpack(content, type) as InstanceMessage : null;

    private sealed class SecretArnConverter : JsonConverter<SecretArn>
    {
        public override SecretArn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SecretArn.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, SecretArn value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    /// <summary>Sentences have arguments of any kind; what AWS said and what sort of trouble it was is told, in this release's words.</summary>
    private sealed class TroubleConverter : JsonConverter<OperationError>
    {
        public override OperationError Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var told = JsonSerializer.Deserialize<StoredTrouble>(ref reader, options) ?? throw new JsonException("A trouble is missing.");
            return OperationErrors.SeenElsewhere(told.Kind, told.AwsCode, told.AwsMessage, told.AwsRequestId);
        }

        public override void Write(Utf8JsonWriter writer, OperationError value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new StoredTrouble(value.Kind, value.AwsCode, value.AwsMessage, value.AwsRequestId), options);
    }

    private sealed record StoredTrouble(OperationErrorKind Kind, string? AwsCode, string? AwsMessage, string? AwsRequestId);
}
