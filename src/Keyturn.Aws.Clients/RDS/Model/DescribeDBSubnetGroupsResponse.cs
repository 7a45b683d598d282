using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The answer to <see cref="DescribeDBSubnetGroupsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html"/>
public sealed class DescribeDBSubnetGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>The marker of the next page; null on the last.</summary>
    public string? Marker { get; set; }

    /// <summary>The subnet groups of this page.</summary>
    public List<DBSubnetGroup>? DBSubnetGroups { get; set; }
}
