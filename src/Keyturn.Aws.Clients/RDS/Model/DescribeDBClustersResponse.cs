using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The answer to <see cref="DescribeDBClustersRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html"/>
public sealed class DescribeDBClustersResponse : AmazonWebServiceResponse
{
    /// <summary>The marker of the next page; null on the last.</summary>
    public string? Marker { get; set; }

    /// <summary>The DB clusters of this page.</summary>
    public List<DBCluster>? DBClusters { get; set; }
}
