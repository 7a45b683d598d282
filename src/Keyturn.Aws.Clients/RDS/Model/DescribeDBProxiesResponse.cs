using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The answer to <see cref="DescribeDBProxiesRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxies.html"/>
public sealed class DescribeDBProxiesResponse : AmazonWebServiceResponse
{
    /// <summary>The proxies of this page.</summary>
    public List<DBProxy>? DBProxies { get; set; }

    /// <summary>The marker of the next page; null on the last.</summary>
    public string? Marker { get; set; }
}
