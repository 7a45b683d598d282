namespace Amazon.RDS.Model;

/// <summary>A DB instance of a DB cluster.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterMember.html"/>
public sealed class DBClusterMember
{
    /// <summary>The name of the DB instance.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>Whether it is the writer.</summary>
    public bool? IsClusterWriter { get; set; }

    /// <summary>Whether the cluster parameter group is applied.</summary>
    public string? DBClusterParameterGroupStatus { get; set; }

    /// <summary>The order of promotion after the writer fails, 0 to 15.</summary>
    public int? PromotionTier { get; set; }
}
