namespace Amazon.RDS.Model;

/// <summary>Asks Amazon RDS for DescribeDBSubnetGroups: lists subnet groups.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html"/>
public sealed class DescribeDBSubnetGroupsRequest : AmazonRDSRequest
{
    /// <summary>The name of the subnet group; all if null.</summary>
    public string? DBSubnetGroupName { get; set; }

    /// <summary>What to look for; all filters must match.</summary>
    public List<Filter>? Filters { get; set; }

    /// <summary>The most items of a page: 20 to 100.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The page to read: Marker of the page before.</summary>
    public string? Marker { get; set; }
}
