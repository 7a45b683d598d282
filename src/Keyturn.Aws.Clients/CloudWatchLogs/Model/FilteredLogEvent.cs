namespace Amazon.CloudWatchLogs.Model;

/// <summary>A log event that a search found.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilteredLogEvent.html"/>
public sealed class FilteredLogEvent
{
    /// <summary>The name of the log stream.</summary>
    public string? LogStreamName { get; set; }

    /// <summary>When the event happened, in milliseconds since 1970.</summary>
    public long? Timestamp { get; set; }

    /// <summary>The text of the event.</summary>
    public string? Message { get; set; }

    /// <summary>When the event was taken in, in milliseconds since 1970.</summary>
    public long? IngestionTime { get; set; }

    /// <summary>The id of the event.</summary>
    public string? EventId { get; set; }
}
