using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The answer to <see cref="DescribeLogGroupsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html"/>
public sealed class DescribeLogGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>The log groups of this page.</summary>
    public List<LogGroup>? LogGroups { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
