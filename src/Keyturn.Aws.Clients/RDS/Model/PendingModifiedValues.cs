namespace Amazon.RDS.Model;

/// <summary>Changes of a DB instance that are not applied yet; members that do not change are null.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PendingModifiedValues.html"/>
public sealed class PendingModifiedValues
{
    /// <summary>The instance class, such as <c>db.r6g.large</c>.</summary>
    public string? DBInstanceClass { get; set; }

    /// <summary>The storage in GiB.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>Tells that the password changes; AWS writes asterisks here.</summary>
    public string? MasterUserPassword { get; set; }

    /// <summary>The port.</summary>
    public int? Port { get; set; }

    /// <summary>Days that automated backups are kept; 0 for none.</summary>
    public int? BackupRetentionPeriod { get; set; }

    /// <summary>Whether it stands in more than one Availability Zone.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The version of the engine.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>The license model.</summary>
    public string? LicenseModel { get; set; }

    /// <summary>The provisioned I/O operations for each second.</summary>
    public int? Iops { get; set; }

    /// <summary>The storage throughput in MiB for each second.</summary>
    public int? StorageThroughput { get; set; }

    /// <summary>The new name.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>The type of the storage, such as <c>gp3</c>.</summary>
    public string? StorageType { get; set; }

    /// <summary>The CA of the server certificate.</summary>
    public string? CACertificateIdentifier { get; set; }

    /// <summary>The new subnet group.</summary>
    public string? DBSubnetGroupName { get; set; }

    /// <summary>Changes of the logs that go to CloudWatch Logs.</summary>
    public PendingCloudwatchLogsExports? PendingCloudwatchLogsExports { get; set; }

    /// <summary>The number of CPU cores and of threads for each.</summary>
    public List<ProcessorFeature>? ProcessorFeatures { get; set; }

    /// <summary>How far RDS Custom automates.</summary>
    public AutomationMode? AutomationMode { get; set; }

    /// <summary>When full automation is resumed.</summary>
    public DateTime? ResumeFullAutomationModeTime { get; set; }

    /// <summary>Whether it is in the multi-tenant configuration.</summary>
    public bool? MultiTenant { get; set; }

    /// <summary>Whether users may sign in with IAM.</summary>
    public bool? IAMDatabaseAuthenticationEnabled { get; set; }

    /// <summary>Whether the log has a volume of its own.</summary>
    public bool? DedicatedLogVolume { get; set; }

    /// <summary>The database engine, such as <c>postgres</c>.</summary>
    public string? Engine { get; set; }

    /// <summary>Storage volumes beside the first.</summary>
    public List<AdditionalStorageVolume>? AdditionalStorageVolumes { get; set; }
}
