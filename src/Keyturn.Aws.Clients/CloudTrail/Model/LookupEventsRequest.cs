namespace Amazon.CloudTrail.Model;

/// <summary>Asks AWS CloudTrail for LookupEvents: looks up the management events of the last 90 days in this Region.</summary>
/// <seealso href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html"/>
public sealed class LookupEventsRequest : AmazonCloudTrailRequest
{
    /// <summary>The condition; the service accepts one.</summary>
    public List<LookupAttribute>? LookupAttributes { get; set; }

    /// <summary>The start of the time range.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>The end of the time range (inclusive).</summary>
    public DateTime? EndTime { get; set; }

    /// <summary><c>insight</c>, or null for management events.</summary>
    public EventCategory? EventCategory { get; set; }

    /// <summary>The most items of a page.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }
}
