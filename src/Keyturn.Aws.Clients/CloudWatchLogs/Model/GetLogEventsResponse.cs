using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The answer to <see cref="GetLogEventsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html"/>
public sealed class GetLogEventsResponse : AmazonWebServiceResponse
{
    /// <summary>The events of this page.</summary>
    public List<OutputLogEvent>? Events { get; set; }

    /// <summary>The token of the page after this one; the same token again at the end.</summary>
    public string? NextForwardToken { get; set; }

    /// <summary>The token of the page before this one.</summary>
    public string? NextBackwardToken { get; set; }
}
