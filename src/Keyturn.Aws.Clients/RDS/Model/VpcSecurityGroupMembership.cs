namespace Amazon.RDS.Model;

/// <summary>A VPC security group of a DB instance or cluster.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_VpcSecurityGroupMembership.html"/>
public sealed class VpcSecurityGroupMembership
{
    /// <summary>The id of the group.</summary>
    public string? VpcSecurityGroupId { get; set; }

    /// <summary>The status; <c>active</c> when it applies.</summary>
    public string? Status { get; set; }
}
