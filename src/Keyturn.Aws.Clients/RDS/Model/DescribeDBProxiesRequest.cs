namespace Amazon.RDS.Model;

/// <summary>Asks Amazon RDS for DescribeDBProxies: lists proxies with the secrets that they use.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxies.html"/>
public sealed class DescribeDBProxiesRequest : AmazonRDSRequest
{
    /// <summary>The name of the proxy; all if null.</summary>
    public string? DBProxyName { get; set; }

    /// <summary>Not supported by AWS today.</summary>
    public List<Filter>? Filters { get; set; }

    /// <summary>The page to read: Marker of the page before.</summary>
    public string? Marker { get; set; }

    /// <summary>The most items of a page: 20 to 100.</summary>
    public int? MaxRecords { get; set; }
}
