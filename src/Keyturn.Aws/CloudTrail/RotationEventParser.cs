using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.CloudTrail.Model;
using Keyturn.Aws.Collection;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.CloudTrail;

/// <summary>A CloudTrail service event of Secrets Manager as a rotation event.</summary>
/// <remarks>
/// <c>{"eventName":"RotationFailed","additionalEventData":{"SecretId":"arn:…"},"requestID":"Rotation-ARN-VERSION","errorMessage":"Error when
/// executing lambda ARN during setSecret step"}</c>; some events carry <c>serviceEventDetails.secretId</c> instead.
/// </remarks>
internal static partial class RotationEventParser
{
    /// <summary><see langword="null"/> when it is another event, or one that cannot be read.</summary>
    public static RotationEvent? Parse(Event item)
    {
        if (item is not { EventId: { } id, EventName: { } name, EventTime: { } time, CloudTrailEvent: { } json }
            || !RotationEventNames.All.TryGetValue(name, out var kind))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var requestId = EventJson.Text(root, "requestID");
            var arn = EventJson.Text(root, "additionalEventData", "SecretId") ?? EventJson.Text(root, "serviceEventDetails", "secretId") ?? ArnIn(requestId);
            if (arn is null)
                return null;

            var error = EventJson.Text(root, "errorMessage");
            return new RotationEvent(id, kind, arn, VersionIn(requestId, arn), new DateTimeOffset(time.ToUniversalTime()), error, StepIn(error));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? VersionIn(string? requestId, string arn)
    {
        var start = $"Rotation-{arn}-";
        var at = requestId?.StartsWith("Test" + start, StringComparison.Ordinal) == true ? "Test".Length : 0;
        return requestId is not null && requestId.AsSpan(at).StartsWith(start, StringComparison.Ordinal) && requestId.Length > at + start.Length ? requestId[(at + start.Length)..] : null;
    }

    private static string? ArnIn(string? requestId) =>
        requestId is not null && RequestId().Match(requestId) is { Success: true } match ? match.Groups["arn"].Value : null;

    private static string? StepIn(string? error) =>
        error is not null && Step().Match(error) is { Success: true } match ? match.Groups["step"].Value : null;

    // The ARN ends in a hyphen and six characters; the version id follows.
    [GeneratedRegex("^(?:Test)?Rotation-(?<arn>arn:[a-z-]+:secretsmanager:[^:]+:[0-9]{12}:secret:.+?-[A-Za-z0-9]{6})-[A-Za-z0-9-]{32,64}$")]
    private static partial Regex RequestId();

    [GeneratedRegex("(?<step>createSecret|setSecret|testSecret|finishSecret)")]
    private static partial Regex Step();
}
