using System.Globalization;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Refusals of KMS in its own words.</summary>
internal static class KmsErrors
{
    public static WireException NotFound(string text) => new("NotFoundException", text);

    public static WireException InvalidState(string text) => new("KMSInvalidStateException", text);

    public static WireException Malformed(string text) => new("MalformedPolicyDocumentException", text);

    public static WireException Missing(string member) => Constraint(member, null, "Member must not be null");

    public static WireException Constraint(string member, string? value, string rule) => new(
        "ValidationException",
        $"1 validation error detected: Value {(value is null ? "null" : $"'{value}'")} at '{char.ToLowerInvariant(member[0]) + member[1..]}' failed to satisfy constraint: {rule}");

    public static WireException InvalidMarker() => new("InvalidMarkerException", "Could not deserialize marker");

    public static WireException OutOfRange(string member, long value, long least, long most) => Constraint(
        member,
        value.ToString(CultureInfo.InvariantCulture),
        value < least
            ? string.Create(CultureInfo.InvariantCulture, $"Member must have value greater than or equal to {least}")
            : string.Create(CultureInfo.InvariantCulture, $"Member must have value less than or equal to {most}"));
}
