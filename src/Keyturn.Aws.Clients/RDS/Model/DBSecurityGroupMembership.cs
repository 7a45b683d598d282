namespace Amazon.RDS.Model;

/// <summary>A DB security group of a DB instance.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSecurityGroupMembership.html"/>
public sealed class DBSecurityGroupMembership
{
    /// <summary>The name of the group.</summary>
    public string? DBSecurityGroupName { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }
}
