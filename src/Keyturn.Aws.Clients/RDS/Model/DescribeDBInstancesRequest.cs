namespace Amazon.RDS.Model;

/// <summary>Asks Amazon RDS for DescribeDBInstances: lists DB instances with their endpoints, networks and managed secrets.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html"/>
public sealed class DescribeDBInstancesRequest : AmazonRDSRequest
{
    /// <summary>The name or ARN of the DB instance; all if null.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>What to look for; all filters must match.</summary>
    public List<Filter>? Filters { get; set; }

    /// <summary>The most items of a page: 20 to 100.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The page to read: Marker of the page before.</summary>
    public string? Marker { get; set; }
}
