namespace Amazon.RDS.Model;

/// <summary>Asks Amazon RDS for DescribeDBProxyTargets: lists the databases behind a proxy.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxyTargets.html"/>
public sealed class DescribeDBProxyTargetsRequest : AmazonRDSRequest
{
    /// <summary>The name of the proxy.</summary>
    public string? DBProxyName { get; set; }

    /// <summary>The target group; <c>default</c> if null.</summary>
    public string? TargetGroupName { get; set; }

    /// <summary>Not supported by AWS today.</summary>
    public List<Filter>? Filters { get; set; }

    /// <summary>The page to read: Marker of the page before.</summary>
    public string? Marker { get; set; }

    /// <summary>The most items of a page: 20 to 100.</summary>
    public int? MaxRecords { get; set; }
}
