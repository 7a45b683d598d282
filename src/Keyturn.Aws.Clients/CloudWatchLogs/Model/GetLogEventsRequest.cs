using System.Text.Json.Serialization;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>Asks Amazon CloudWatch Logs for GetLogEvents: reads the events of one log stream.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html"/>
public sealed class GetLogEventsRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>The name of the log group.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>The name or ARN of the log group; instead of the name.</summary>
    public string? LogGroupIdentifier { get; set; }

    /// <summary>The name of the log stream.</summary>
    public string? LogStreamName { get; set; }

    /// <summary>The start of the time range.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTime? StartTime { get; set; }

    /// <summary>The end of the time range (exclusive).</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTime? EndTime { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page.</summary>
    public int? Limit { get; set; }

    /// <summary>Whether the oldest events come first.</summary>
    public bool? StartFromHead { get; set; }

    /// <summary>Whether masked data is shown; needs <c>logs:Unmask</c>.</summary>
    public bool? Unmask { get; set; }
}
