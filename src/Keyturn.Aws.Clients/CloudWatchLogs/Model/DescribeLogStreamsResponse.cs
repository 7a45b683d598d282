using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The answer to <see cref="DescribeLogStreamsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html"/>
public sealed class DescribeLogStreamsResponse : AmazonWebServiceResponse
{
    /// <summary>The log streams of this page.</summary>
    public List<LogStream>? LogStreams { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
