using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Logs;

/// <summary>The streams of a group, by name or by their newest event.</summary>
public sealed class DescribeLogStreamsOperation : WireOperation
{
    public override RateGroup? Rate { get; } = new("logs:DescribeLogStreams", 25);

    public override JsonObject Answer(WireCall call)
    {
        var group = LogGroupLookup.Require(call);
        var limit = LogGroupLookup.Limit(call, 50);
        var prefix = call.Text("logStreamNamePrefix");
        var byTime = call.Text("orderBy") == "LastEventTime";
        if (byTime && prefix is not null)
            throw new WireException("InvalidParameterException", "Cannot order by LastEventTime with a logStreamNamePrefix.");

        var streams = group.VisibleAt(call.Now)
            .GroupBy(entry => entry.Stream, StringComparer.Ordinal)
            .Where(stream => prefix is null || stream.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(stream => stream.ToList());
        var ordered = byTime
            ? streams.OrderBy(stream => stream[^1].At).ThenBy(stream => stream[0].Stream, StringComparer.Ordinal)
            : streams.OrderBy(stream => stream[0].Stream, StringComparer.Ordinal);
        var all = call.Flag("descending") == true ? ordered.Reverse().ToList() : [.. ordered];
        var skip = call.Text("nextToken") is { } token ? Place(token) : 0;
        return new JsonObject { ["logStreams"] = new JsonArray([.. all.Skip(skip).Take(limit).Select(stream => Write(call, group, stream))]) }
            .With("nextToken", all.Count > skip + limit ? (skip + limit).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private static int Place(string token) =>
        int.TryParse(token, System.Globalization.CultureInfo.InvariantCulture, out var place) && place >= 0 ? place : throw LogGroupLookup.BadToken();

    private static JsonObject Write(WireCall call, LogGroupRecord group, List<LogEventRecord> events) => new()
    {
        ["logStreamName"] = events[0].Stream,
        ["creationTime"] = events[0].At.ToUnixTimeMilliseconds(),
        ["firstEventTimestamp"] = events[0].At.ToUnixTimeMilliseconds(),
        ["lastEventTimestamp"] = events[^1].At.ToUnixTimeMilliseconds(),
        ["lastIngestionTime"] = events[^1].IngestedAt.ToUnixTimeMilliseconds(),
        ["uploadSequenceToken"] = StableId.Of(events[0].Stream, 32),
        ["arn"] = call.Region.Arn("logs", $"log-group:{group.Name}:log-stream:{events[0].Stream}"),
        ["storedBytes"] = 0,
    };
}
