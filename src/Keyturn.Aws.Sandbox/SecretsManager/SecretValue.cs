using System.Text;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>A value as a caller sends it. It never shows itself as text.</summary>
internal sealed class SecretValue
{
    private const int LargestBytes = 65_536;

    private readonly string? _text;
    private readonly byte[]? _binary;

    private SecretValue(string? text, byte[]? binary)
    {
        _text = text;
        _binary = binary;
    }

    /// <summary>The value in a call, or null when it has none.</summary>
    public static SecretValue? From(WireCall call)
    {
        var text = call.Text("SecretString");
        var encoded = call.Text("SecretBinary");
        if (text is not null && encoded is not null)
            throw SecretErrors.InvalidParameter("You can't specify both a binary secret value and a string secret value in the same secret.");
        if (text is null && encoded is null) return null;
        var value = new SecretValue(text, encoded is null ? null : Decode(encoded));
        var size = text is null ? value._binary?.Length ?? 0 : Encoding.UTF8.GetByteCount(text);
        if (size > LargestBytes)
            throw new WireException("ValidationException", "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536");
        return value;
    }

    private static byte[] Decode(string encoded)
    {
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            ? bytes[..length]
            : throw new WireException("SerializationException", "SecretBinary is not base64.");
    }

    /// <summary>Whether a version holds the same value.</summary>
    public bool EqualsValueOf(VersionRecord version) =>
        _text is not null ? _text == version.SecretString : version.SecretBinary is { } held && held.Span.SequenceEqual(_binary);

    /// <summary>Puts the value into a version.</summary>
    public void Fill(VersionRecord version)
    {
        version.SecretString = _text;
        // Without the cast null would become an empty memory, which is a value.
        version.SecretBinary = _binary is null ? (ReadOnlyMemory<byte>?)null : _binary;
    }

    /// <summary>Writes a version's value into an answer.</summary>
    public static JsonObject Write(JsonObject answer, VersionRecord version) => answer
        .With("SecretString", version.SecretString)
        .With("SecretBinary", version.SecretBinary is { } held ? Convert.ToBase64String(held.Span) : null);
}
