using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>Writes calls into CloudTrail, without values.</summary>
public static class ApiTrail
{
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal) { "SecretString", "SecretBinary", "RotationToken", "SecretAccessKey", "SessionToken" };

    /// <summary>Records a call and its outcome.</summary>
    public static void Record(string service, WireOperation operation, WireCall call, JsonObject? answer, WireException? error)
    {
        if (!operation.Recorded) return;
        var secret = call.Text("SecretId");
        call.Region.Trail.Append(new TrailRecord
        {
            EventName = operation.Name,
            EventSource = $"{service}.amazonaws.com",
            EventTime = call.Now,
            AvailableAt = call.Now + call.Region.World.Pace.TrailDelay,
            ReadOnly = operation.ReadOnly,
            Caller = call.Caller,
            RequestId = call.RequestId,
            SourceAddress = call.SourceAddress,
            UserAgent = call.UserAgent,
            RequestParameters = Parameters(call.Input),
            ResponseElements = operation.ReadOnly || answer is null ? null : Parameters(answer),
            ErrorCode = error?.Code == "AccessDeniedException" ? "AccessDenied" : error?.Code,
            ErrorMessage = error?.Message,
            ResourceNames = secret is null ? [] : [secret],
        });
    }

    private static JsonObject? Parameters(JsonObject input)
    {
        var json = new JsonObject();
        foreach (var (name, value) in input)
        {
            if (!Hidden.Contains(name)) json[name == "ARN" ? "arn" : char.ToLowerInvariant(name[0]) + name[1..]] = Without(value);
        }

        return json.Count == 0 ? null : json;
    }

    // AssumeRole's answer has its keys one level down.
    private static JsonNode? Without(JsonNode? value)
    {
        var copy = value?.DeepClone();
        if (copy is not JsonObject structure) return copy;
        foreach (var name in Hidden) structure.Remove(name);
        return structure;
    }
}
