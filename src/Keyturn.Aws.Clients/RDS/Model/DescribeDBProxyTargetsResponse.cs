using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The answer to <see cref="DescribeDBProxyTargetsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxyTargets.html"/>
public sealed class DescribeDBProxyTargetsResponse : AmazonWebServiceResponse
{
    /// <summary>The targets of this page.</summary>
    public List<DBProxyTarget>? Targets { get; set; }

    /// <summary>The marker of the next page; null on the last.</summary>
    public string? Marker { get; set; }
}
