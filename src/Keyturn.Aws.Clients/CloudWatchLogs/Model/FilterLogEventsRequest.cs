namespace Amazon.CloudWatchLogs.Model;

/// <summary>Asks Amazon CloudWatch Logs for FilterLogEvents: searches the events of a log group.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html"/>
public sealed class FilterLogEventsRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>The name of the log group.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>The name or ARN of the log group; instead of the name.</summary>
    public string? LogGroupIdentifier { get; set; }

    /// <summary>The streams to search, at most 100.</summary>
    public List<string>? LogStreamNames { get; set; }

    /// <summary>How the names of the streams to search begin.</summary>
    public string? LogStreamNamePrefix { get; set; }

    /// <summary>The start of the time range, in milliseconds since 1970.</summary>
    public long? StartTime { get; set; }

    /// <summary>The end of the time range (exclusive), in milliseconds since 1970.</summary>
    public long? EndTime { get; set; }

    /// <summary>The filter pattern; null finds all.</summary>
    public string? FilterPattern { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page.</summary>
    public int? Limit { get; set; }

    /// <summary>No longer used: events are always interleaved.</summary>
    [Obsolete("The service no longer uses this member.")]
    public bool? Interleaved { get; set; }

    /// <summary>Whether masked data is shown; needs <c>logs:Unmask</c>.</summary>
    public bool? Unmask { get; set; }
}
