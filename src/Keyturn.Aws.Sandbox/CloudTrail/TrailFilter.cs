using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.CloudTrail;

/// <summary>What a lookup asks for: a span of time and at most one attribute.</summary>
internal sealed record TrailFilter(string? Key, string? Value, DateTimeOffset? From, DateTimeOffset? To)
{
    private static readonly string[] Keys =
        ["EventId", "EventName", "ReadOnly", "Username", "ResourceType", "ResourceName", "EventSource", "AccessKeyId"];

    /// <summary>The name to look under in the trail, when that is what is asked.</summary>
    public string? EventName => Key == "EventName" ? Value : null;

    /// <exception cref="WireException">More than one attribute, an unknown one, or a span that ends before it starts.</exception>
    public static TrailFilter Read(WireCall call)
    {
        var attributes = call.Structures("LookupAttributes");
        if (attributes.Count > 1)
            throw new WireException("InvalidLookupAttributesException", "You can only use one lookup attribute per request.");
        var key = Text(attributes, "AttributeKey");
        if (attributes.Count == 1 && !Keys.Contains(key, StringComparer.Ordinal))
            throw new WireException("InvalidLookupAttributesException", $"Lookup attribute '{key}' is not valid.");
        var (from, to) = (Time(call, "StartTime"), Time(call, "EndTime"));
        if (from > to)
            throw new WireException("InvalidTimeRangeException", "The start time must be before the end time.");
        return new(key, Text(attributes, "AttributeValue"), from, to);
    }

    public bool Matches(TrailRecord record) =>
        (From is null || record.EventTime >= From)
        && (To is null || record.EventTime <= To)
        && Key switch
        {
            null => true,
            "EventId" => record.EventId.ToString("D") == Value,
            "EventName" => record.EventName == Value,
            "ReadOnly" => record.ReadOnly == (Value == "true"),
            "Username" => record.Caller?.UserName == Value,
            "ResourceType" => Value == TrailEventJson.ResourceType && record.ResourceNames.Count > 0,
            "ResourceName" => record.ResourceNames.Contains(Value, StringComparer.Ordinal),
            "EventSource" => record.EventSource == Value,
            _ => record.Caller?.AccessKeyId == Value,
        };

    private static string? Text(IReadOnlyList<System.Text.Json.Nodes.JsonObject> attributes, string member) =>
        attributes.Count == 1 ? attributes[0][member]?.GetValue<string>() : null;

    private static DateTimeOffset? Time(WireCall call, string member) =>
        call.Input[member] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<double>(out var seconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : null;
}
