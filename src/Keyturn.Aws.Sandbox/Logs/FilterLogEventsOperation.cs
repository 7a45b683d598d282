using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Logs;

/// <summary>Events of a group in order of time. A page may be empty and still have a token.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html</remarks>
public sealed class FilterLogEventsOperation : WireOperation
{
    private const string TokenPrefix = "Bxkq6kVGFtq2y_";

    public override RateGroup? Rate { get; } = new("logs:FilterLogEvents", 25);

    public override JsonObject Answer(WireCall call)
    {
        var group = LogGroupLookup.Require(call);
        var limit = LogGroupLookup.Limit(call, 10_000);
        var pattern = FilterPattern.Parse(call.Text("filterPattern"));
        var token = call.Text("nextToken");
        var place = token is null ? new LogCursor(long.MinValue, 0) : LogCursor.Parse(token, TokenPrefix);
        if (token is null && call.Region.World.Options.EmptyPages)
            return Page([], place);

        var matching = InRange(call, group.VisibleAt(call.Now))
            .Where(entry => place.IsBefore(entry) && pattern.Matches(entry.Message))
            .Take(limit + 1)
            .ToList();
        return Page(matching.Take(limit), matching.Count > limit ? LogCursor.Behind(matching[limit - 1]) : null);
    }

    private static IEnumerable<LogEventRecord> InRange(WireCall call, IEnumerable<LogEventRecord> events)
    {
        var from = call.Number("startTime") ?? long.MinValue;
        var to = call.Number("endTime") ?? long.MaxValue;
        var streams = call.Texts("logStreamNames");
        var prefix = call.Text("logStreamNamePrefix");
        if (streams is not null && prefix is not null)
            throw new WireException("InvalidParameterException", "LogStreamNames and LogStreamNamePrefix are mutually exclusive.");
        return events.Where(entry =>
            entry.At.ToUnixTimeMilliseconds() is var at && at >= from && at <= to
            && (streams is null || streams.Contains(entry.Stream, StringComparer.Ordinal))
            && (prefix is null || entry.Stream.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static JsonObject Page(IEnumerable<LogEventRecord> events, LogCursor? next) =>
        new JsonObject
        {
            ["events"] = new JsonArray([.. events.Select(LogGroupLookup.Event)]),
            ["searchedLogStreams"] = new JsonArray(),
        }.With("nextToken", next?.Spell(TokenPrefix));
}
