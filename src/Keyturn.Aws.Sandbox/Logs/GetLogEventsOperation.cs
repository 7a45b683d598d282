using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Logs;

/// <summary>Events of one stream, forwards or backwards. At the end AWS answers the token it was asked with.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html</remarks>
public sealed class GetLogEventsOperation : WireOperation
{
    public override RateGroup? Rate { get; } = new("logs:GetLogEvents", 25);

    public override JsonObject Answer(WireCall call)
    {
        var group = LogGroupLookup.Require(call);
        var limit = LogGroupLookup.Limit(call, 10_000);
        var stream = call.Text("logStreamName");
        var events = group.VisibleAt(call.Now).Where(entry => entry.Stream == stream).ToList();
        if (events.Count == 0)
            throw new WireException("ResourceNotFoundException", "The specified log stream does not exist.");

        var from = call.Number("startTime") ?? long.MinValue;
        var to = call.Number("endTime") ?? long.MaxValue;
        var range = events.Where(entry => entry.At.ToUnixTimeMilliseconds() is var at && at >= from && at < to).ToList();
        var page = Page(call, range, limit);
        var end = range.Count > 0 ? LogCursor.Behind(range[^1]) : new LogCursor(from, 0);
        var start = range.Count > 0 ? LogCursor.Before(range[0]) : new LogCursor(from, 0);
        return new JsonObject
        {
            ["events"] = new JsonArray([.. page.Select(Write)]),
            ["nextForwardToken"] = (page.Count > 0 ? LogCursor.Behind(page[^1]) : end).Spell("f/"),
            ["nextBackwardToken"] = (page.Count > 0 ? LogCursor.Before(page[0]) : start).Spell("b/"),
        };
    }

    private static List<LogEventRecord> Page(WireCall call, List<LogEventRecord> range, int limit)
    {
        if (call.Text("nextToken") is not { } token)
            return call.Flag("startFromHead") == true ? [.. range.Take(limit)] : [.. range.TakeLast(limit)];
        if (token.StartsWith("f/", StringComparison.Ordinal))
        {
            var place = LogCursor.Parse(token, "f/");
            return [.. range.Where(place.IsBefore).Take(limit)];
        }

        var back = LogCursor.Parse(token, "b/");
        return [.. range.Where(entry => !back.IsBefore(entry)).TakeLast(limit)];
    }

    private static JsonObject Write(LogEventRecord record) => new()
    {
        ["timestamp"] = record.At.ToUnixTimeMilliseconds(),
        ["message"] = record.Message,
        ["ingestionTime"] = record.IngestedAt.ToUnixTimeMilliseconds(),
    };
}
