using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The answer to <see cref="DescribeDBInstancesRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html"/>
public sealed class DescribeDBInstancesResponse : AmazonWebServiceResponse
{
    /// <summary>The marker of the next page; null on the last.</summary>
    public string? Marker { get; set; }

    /// <summary>The DB instances of this page.</summary>
    public List<DBInstance>? DBInstances { get; set; }
}
