namespace Amazon.CloudWatchLogs.Model;

/// <summary>Asks Amazon CloudWatch Logs for DescribeLogStreams: lists the log streams of a log group.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html"/>
public sealed class DescribeLogStreamsRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>The name of the log group.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>The name or ARN of the log group; instead of the name.</summary>
    public string? LogGroupIdentifier { get; set; }

    /// <summary>How the stream names begin.</summary>
    public string? LogStreamNamePrefix { get; set; }

    /// <summary>What the list is sorted by.</summary>
    public OrderBy? OrderBy { get; set; }

    /// <summary>Newest or last first.</summary>
    public bool? Descending { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page.</summary>
    public int? Limit { get; set; }
}
