using System.Text.Json;
using Amazon.CloudTrail.Model;
using Keyturn.Aws.Collection;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.CloudTrail;

/// <summary>A CloudTrail event of GetSecretValue, or of Decrypt for a secret, as a read. The value of a secret is in neither.</summary>
/// <remarks>Source: CloudTrail user guide, "CloudTrail userIdentity element"; KMS developer guide, "Logging AWS KMS API calls", Decrypt.</remarks>
internal static class ReadEventParser
{
    /// <summary>Stands in the encryption context of a Decrypt with which AWS only asks whether somebody may: nothing was read.</summary>
    private const string AccessCheck = "RequestToValidateKeyAccess";

    /// <summary>Every read that one event tells of: of a secret, or of the parameters that it names.</summary>
    public static IEnumerable<ReadEvent> All(Event item) => item.EventName is { } name && ParameterReads.EventNames.Contains(name) ? ParameterReadParser.Parse(item) : Parse(item) is { } read ? [read] : [];

    /// <summary><see langword="null"/> when it is another event, or one that cannot be read.</summary>
    public static ReadEvent? Parse(Event item)
    {
        if (item is not { EventName: { } name, EventTime: { } time, CloudTrailEvent: { } json })
            return null;

        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var isDecrypt = name == ObservedReads.DecryptEventName;
            var secret = isDecrypt ? EventJson.Text(root, "requestParameters", "encryptionContext", "SecretARN")
                : name == ObservedReads.ReadEventName ? EventJson.Text(root, "requestParameters", "secretId")
                : null;
            if (secret is null || PrincipalOf(root) is not { } principal || (isDecrypt && IsAccessCheck(root)))
                return null;

            var refused = EventJson.Text(root, "errorCode") is not null;
            if (isDecrypt && refused)
                return null;

            var kind = isDecrypt ? ReadEventKind.Decrypt : refused ? ReadEventKind.Denied : ReadEventKind.Read;
            return new ReadEvent(secret, principal, SessionOf(root), new DateTimeOffset(time.ToUniversalTime()), kind)
            {
                VersionId = isDecrypt ? EventJson.Text(root, "requestParameters", "encryptionContext", "SecretVersionId") : EventJson.Text(root, "requestParameters", "versionId"),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsAccessCheck(JsonElement root) =>
        EventJson.Find(root, "requestParameters", "encryptionContext") is { ValueKind: JsonValueKind.Object } context
        && context.EnumerateObject().Any(pair => pair.NameEquals(AccessCheck) || (pair.Value.ValueKind == JsonValueKind.String && pair.Value.ValueEquals(AccessCheck)));

    // A role's sessions count as the role; a caller of another account may be told by its account alone.
    internal static string? PrincipalOf(JsonElement root) =>
        EventJson.Text(root, "userIdentity", "sessionContext", "sessionIssuer", "arn")
        ?? EventJson.Text(root, "userIdentity", "arn")
        ?? EventJson.Text(root, "userIdentity", "invokedBy")
        ?? EventJson.Text(root, "userIdentity", "accountId")
        ?? EventJson.Text(root, "userIdentity", "principalId");

    internal static string? SessionOf(JsonElement root) =>
        EventJson.Text(root, "userIdentity", "type") == "AssumedRole" && EventJson.Text(root, "userIdentity", "arn") is { } arn ? arn[(arn.LastIndexOf('/') + 1)..] : null;
}
