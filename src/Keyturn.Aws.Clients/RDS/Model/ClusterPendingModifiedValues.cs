namespace Amazon.RDS.Model;

/// <summary>Changes of a DB cluster that are not applied yet; members that do not change are null.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ClusterPendingModifiedValues.html"/>
public sealed class ClusterPendingModifiedValues
{
    /// <summary>Changes of the logs that go to CloudWatch Logs.</summary>
    public PendingCloudwatchLogsExports? PendingCloudwatchLogsExports { get; set; }

    /// <summary>The new name.</summary>
    public string? DBClusterIdentifier { get; set; }

    /// <summary>Tells that the password changes; AWS writes asterisks here.</summary>
    public string? MasterUserPassword { get; set; }

    /// <summary>Whether users may sign in with IAM.</summary>
    public bool? IAMDatabaseAuthenticationEnabled { get; set; }

    /// <summary>The version of the engine.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>Days that automated backups are kept; 0 for none.</summary>
    public int? BackupRetentionPeriod { get; set; }

    /// <summary>The type of the storage, such as <c>gp3</c>.</summary>
    public string? StorageType { get; set; }

    /// <summary>The storage in GiB.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>Settings of RDS Custom.</summary>
    public RdsCustomClusterConfiguration? RdsCustomClusterConfiguration { get; set; }

    /// <summary>The provisioned I/O operations for each second.</summary>
    public int? Iops { get; set; }

    /// <summary>The server certificate.</summary>
    public CertificateDetails? CertificateDetails { get; set; }
}
