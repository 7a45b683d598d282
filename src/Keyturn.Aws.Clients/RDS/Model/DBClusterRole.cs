namespace Amazon.RDS.Model;

/// <summary>An IAM role of a DB cluster.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterRole.html"/>
public sealed class DBClusterRole
{
    /// <summary>The ARN of the role.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }

    /// <summary>The feature that the role is for.</summary>
    public string? FeatureName { get; set; }
}
