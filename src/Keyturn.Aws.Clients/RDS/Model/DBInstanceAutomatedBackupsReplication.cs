namespace Amazon.RDS.Model;

/// <summary>A copy of automated backups in another Region.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstanceAutomatedBackupsReplication.html"/>
public sealed class DBInstanceAutomatedBackupsReplication
{
    /// <summary>The ARN of the copy.</summary>
    public string? DBInstanceAutomatedBackupsArn { get; set; }
}
