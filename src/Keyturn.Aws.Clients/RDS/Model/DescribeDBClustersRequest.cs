namespace Amazon.RDS.Model;

/// <summary>Asks Amazon RDS for DescribeDBClusters: lists DB clusters with their endpoints, members and managed secrets.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html"/>
public sealed class DescribeDBClustersRequest : AmazonRDSRequest
{
    /// <summary>The name or ARN of the DB cluster; all if null.</summary>
    public string? DBClusterIdentifier { get; set; }

    /// <summary>What to look for; all filters must match.</summary>
    public List<Filter>? Filters { get; set; }

    /// <summary>The most items of a page: 20 to 100.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The page to read: Marker of the page before.</summary>
    public string? Marker { get; set; }

    /// <summary>Whether clusters that other accounts share are included.</summary>
    public bool? IncludeShared { get; set; }
}
