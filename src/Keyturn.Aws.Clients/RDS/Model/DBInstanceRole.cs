namespace Amazon.RDS.Model;

/// <summary>An IAM role of a DB instance.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstanceRole.html"/>
public sealed class DBInstanceRole
{
    /// <summary>The ARN of the role.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The feature that the role is for.</summary>
    public string? FeatureName { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }
}
