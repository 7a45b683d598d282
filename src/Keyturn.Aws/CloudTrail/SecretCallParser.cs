using System.Text.Json;
using Amazon.CloudTrail.Model;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;

namespace Keyturn.Aws.CloudTrail;

/// <summary>A CloudTrail event of an API call that changes where a rotation stands. Only the members named here are read: none of them can hold a value.</summary>
/// <remarks>
/// <c>{"userIdentity":{"arn":"…"},"requestParameters":{"secretId":"…","clientRequestToken":"…"},"responseElements":{"arn":"…","versionId":"…"},"errorCode":"…"}</c>.
/// Source: CloudTrail user guide, "CloudTrail record contents"; Secrets Manager user guide, "AWS CloudTrail entries for Secrets Manager".
/// </remarks>
internal static class SecretCallParser
{
    /// <summary><see langword="null"/> when it is another event, or one that names no secret. The secret is named as the answer names it, else as the caller did.</summary>
    public static SecretCall? Parse(Event item)
    {
        if (item is not { EventId: { } id, EventName: { } name, EventTime: { } time, CloudTrailEvent: { } json } || KindOf(name) is not { } kind)
            return null;

        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if ((EventJson.Text(root, "responseElements", "arn") ?? EventJson.Text(root, "requestParameters", "secretId")) is not { } secret)
                return null;

            return new SecretCall(
                id, kind, secret, new DateTimeOffset(time.ToUniversalTime()), ActorOf(root), EventJson.Text(root, "userIdentity", "sessionContext", "sourceIdentity"),
                EventJson.Text(root, "requestParameters", "clientRequestToken") ?? EventJson.Text(root, "responseElements", "versionId"),
                EventJson.Text(root, "requestParameters", "moveToVersionId"),
                EventJson.Text(root, "requestParameters", "removeFromVersionId"),
                EventJson.Text(root, "requestParameters", "versionStage"),
                EventJson.Text(root, "errorCode"),
                EventJson.Text(root, "errorMessage") is { } message ? LogMask.Apply(message) : null,
                EventJson.Flag(root, "requestParameters", "rotateImmediately"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // By its exact name: Enum.TryParse takes numbers too.
    private static SecretCallKind? KindOf(string name) =>
        TrailNames.Calls.Contains(name) && Enum.TryParse<SecretCallKind>(name, out var kind) ? kind : null;

    private static string? ActorOf(JsonElement root) =>
        EventJson.Text(root, "userIdentity", "arn")
        ?? EventJson.Text(root, "userIdentity", "invokedBy")
        ?? EventJson.Text(root, "userIdentity", "principalId")
        ?? EventJson.Text(root, "userIdentity", "accountId");
}
