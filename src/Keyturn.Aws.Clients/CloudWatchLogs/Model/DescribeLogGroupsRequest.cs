namespace Amazon.CloudWatchLogs.Model;

/// <summary>Asks Amazon CloudWatch Logs for DescribeLogGroups: lists log groups.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html"/>
public sealed class DescribeLogGroupsRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>The accounts to look in, with linked accounts only (at most 20).</summary>
    public List<string>? AccountIdentifiers { get; set; }

    /// <summary>How the names begin.</summary>
    public string? LogGroupNamePrefix { get; set; }

    /// <summary>A part of the name, case-sensitive; instead of a prefix.</summary>
    public string? LogGroupNamePattern { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page.</summary>
    public int? Limit { get; set; }

    /// <summary>Whether linked accounts are included (monitoring accounts only).</summary>
    public bool? IncludeLinkedAccounts { get; set; }

    /// <summary>The storage class.</summary>
    public LogGroupClass? LogGroupClass { get; set; }

    /// <summary>Names or ARNs of the log groups wanted, at most 50.</summary>
    public List<string>? LogGroupIdentifiers { get; set; }
}
