namespace Amazon.RDS.Model;

/// <summary>An option group of a DB cluster.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterOptionGroupStatus.html"/>
public sealed class DBClusterOptionGroupStatus
{
    /// <summary>The name of the group.</summary>
    public string? DBClusterOptionGroupName { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }
}
