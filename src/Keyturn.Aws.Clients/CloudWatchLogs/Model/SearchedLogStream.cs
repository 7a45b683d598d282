namespace Amazon.CloudWatchLogs.Model;

/// <summary>How far a log stream was searched.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_SearchedLogStream.html"/>
public sealed class SearchedLogStream
{
    /// <summary>The name of the log stream.</summary>
    public string? LogStreamName { get; set; }

    /// <summary>Whether the stream was searched to its end.</summary>
    public bool? SearchedCompletely { get; set; }
}
