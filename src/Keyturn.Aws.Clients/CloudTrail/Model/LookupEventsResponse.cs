using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>The answer to <see cref="LookupEventsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html"/>
public sealed class LookupEventsResponse : AmazonWebServiceResponse
{
    /// <summary>The events of this page.</summary>
    public List<Event>? Events { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
