using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The answer to <see cref="FilterLogEventsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html"/>
public sealed class FilterLogEventsResponse : AmazonWebServiceResponse
{
    /// <summary>The events of this page.</summary>
    public List<FilteredLogEvent>? Events { get; set; }

    /// <summary>No longer filled by the service.</summary>
    public List<SearchedLogStream>? SearchedLogStreams { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
