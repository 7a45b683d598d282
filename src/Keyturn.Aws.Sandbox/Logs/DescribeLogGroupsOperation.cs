using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Logs;

/// <summary>Log groups by name.</summary>
public sealed class DescribeLogGroupsOperation : WireOperation
{
    public override RateGroup? Rate { get; } = new("logs:DescribeLogGroups", 10);

    public override JsonObject Answer(WireCall call)
    {
        var limit = LogGroupLookup.Limit(call, 50);
        var prefix = call.Text("logGroupNamePrefix");
        var part = call.Text("logGroupNamePattern");
        if (prefix is not null && part is not null)
            throw new WireException("InvalidParameterException", "LogGroupNamePrefix and LogGroupNamePattern are mutually exclusive.");
        var after = call.Text("nextToken");
        var found = call.Region.Logs.Groups
            .Where(group => prefix is null || group.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(group => part is null || group.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
            .Where(group => after is null || string.CompareOrdinal(group.Name, after) > 0)
            .Take(limit + 1)
            .ToList();
        return new JsonObject { ["logGroups"] = new JsonArray([.. found.Take(limit).Select(group => Write(call, group))]) }
            .With("nextToken", found.Count > limit ? found[limit - 1].Name : null);
    }

    private static JsonObject Write(WireCall call, LogGroupRecord group)
    {
        var arn = call.Region.Arn("logs", $"log-group:{group.Name}");
        return new JsonObject
        {
            ["logGroupName"] = group.Name,
            ["creationTime"] = group.CreatedAt.ToUnixTimeMilliseconds(),
            ["metricFilterCount"] = 0,
            ["arn"] = $"{arn}:*",
            ["storedBytes"] = group.VisibleAt(call.Now).Sum(entry => (long)entry.Message.Length + 26),
            ["logGroupClass"] = "STANDARD",
            ["logGroupArn"] = arn,
        }.With("retentionInDays", group.RetentionDays);
    }
}
