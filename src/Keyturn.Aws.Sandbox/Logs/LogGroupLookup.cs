using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Logs;

/// <summary>What the log operations share: finding the group, reading numbers, writing an event.</summary>
internal static class LogGroupLookup
{
    /// <summary>The group that a call names by name or by ARN.</summary>
    public static LogGroupRecord Require(WireCall call)
    {
        var name = call.Text("logGroupName") ?? NameOf(call.Text("logGroupIdentifier"))
            ?? throw new WireException("InvalidParameterException", "Either logGroupName or logGroupIdentifier must be given.");
        return call.Region.Logs.Find(name)
            ?? throw new WireException("ResourceNotFoundException", "The specified log group does not exist.");
    }

    public static int Limit(WireCall call, int largest)
    {
        var limit = call.Number("limit") ?? largest;
        return limit >= 1 && limit <= largest
            ? (int)limit
            : throw new WireException(
                "InvalidParameterException",
                $"1 validation error detected: Value '{limit}' at 'limit' failed to satisfy constraint: Member must have value {(limit < 1 ? "greater than or equal to 1" : $"less than or equal to {largest}")}");
    }

    public static JsonObject Event(LogEventRecord record) => new()
    {
        ["logStreamName"] = record.Stream,
        ["timestamp"] = record.At.ToUnixTimeMilliseconds(),
        ["message"] = record.Message,
        ["ingestionTime"] = record.IngestedAt.ToUnixTimeMilliseconds(),
        ["eventId"] = EventId(record),
    };

    /// <summary>Fifty-six digits that grow with time and arrival, as CloudWatch's do.</summary>
    public static string EventId(LogEventRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"3{record.At.ToUnixTimeMilliseconds():D15}{record.Sequence:D40}");

    public static WireException BadToken() => new("InvalidParameterException", "The specified nextToken is invalid.");

    private static string? NameOf(string? identifier) =>
        identifier is null ? null
        : identifier.StartsWith("arn:", StringComparison.Ordinal) ? identifier.Split(':', 7) is [.., var name] ? name.Replace(":*", "", StringComparison.Ordinal) : null
        : identifier;
}
