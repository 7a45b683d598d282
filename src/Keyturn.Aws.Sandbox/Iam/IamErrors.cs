using System.Globalization;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Refusals of IAM in its own words.</summary>
internal static class IamErrors
{
    public static WireException NoSuch(string text) => new("NoSuchEntity", text, 404);

    public static WireException NoPolicy(string arn) => NoSuch($"Policy {arn} was not found.");

    public static WireException NotAttachable(string arn) => NoSuch($"Policy {arn} does not exist or is not attachable.");

    public static WireException NoVersion(string arn, string version) => NoSuch($"Policy {arn} version {version} does not exist or is not attachable.");

    public static WireException NoInlinePolicy(string kind, string name) => NoSuch($"The {kind} policy with name {name} cannot be found.");

    public static WireException TooManyVersions() => new(
        "LimitExceeded",
        string.Create(CultureInfo.InvariantCulture, $"A managed policy can have up to {ManagedPolicyRecord.MostVersions} versions. Before you create a new version, you must delete an existing version."),
        409);

    public static WireException DefaultVersion() => new("DeleteConflict", "Cannot delete the default version of a policy.", 409);

    public static WireException Malformed() => new("MalformedPolicyDocument", "Syntax errors in policy.");

    public static WireException Missing(string member) => Invalid(member, null, "Member must not be null");

    public static WireException Invalid(string member, string? value, string rule) => new(
        "ValidationError",
        $"1 validation error detected: Value {(value is null ? "" : $"'{value}' ")}at '{char.ToLowerInvariant(member[0]) + member[1..]}' failed to satisfy constraint: {rule}");

    public static WireException InvalidMarker() => new("ValidationError", "Invalid Marker.");
}
