namespace Amazon.RDS.Model;

/// <summary>A DB instance.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html"/>
public sealed class DBInstance
{
    /// <summary>The name of the DB instance.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>The instance class, such as <c>db.r6g.large</c>.</summary>
    public string? DBInstanceClass { get; set; }

    /// <summary>The database engine, such as <c>postgres</c>.</summary>
    public string? Engine { get; set; }

    /// <summary>The status, such as <c>available</c>.</summary>
    public string? DBInstanceStatus { get; set; }

    /// <summary>The name of the master user.</summary>
    public string? MasterUsername { get; set; }

    /// <summary>The name of the first database; its meaning differs by engine.</summary>
    public string? DBName { get; set; }

    /// <summary>Where to connect; null while it is being created.</summary>
    public Endpoint? Endpoint { get; set; }

    /// <summary>The storage in GiB.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? InstanceCreateTime { get; set; }

    /// <summary>The daily time of backups in UTC, <c>hh24:mi-hh24:mi</c>.</summary>
    public string? PreferredBackupWindow { get; set; }

    /// <summary>Days that automated backups are kept; 0 for none.</summary>
    public int? BackupRetentionPeriod { get; set; }

    /// <summary>DB security groups, from before there were VPCs.</summary>
    public List<DBSecurityGroupMembership>? DBSecurityGroups { get; set; }

    /// <summary>The VPC security groups.</summary>
    public List<VpcSecurityGroupMembership>? VpcSecurityGroups { get; set; }

    /// <summary>The parameter groups.</summary>
    public List<DBParameterGroupStatus>? DBParameterGroups { get; set; }

    /// <summary>The Availability Zone.</summary>
    public string? AvailabilityZone { get; set; }

    /// <summary>The subnet group with its subnets and VPC.</summary>
    public DBSubnetGroup? DBSubnetGroup { get; set; }

    /// <summary>The weekly time of maintenance in UTC, <c>ddd:hh24:mi-ddd:hh24:mi</c>.</summary>
    public string? PreferredMaintenanceWindow { get; set; }

    /// <summary>When in a rollout it is upgraded by itself.</summary>
    public UpgradeRolloutOrder? UpgradeRolloutOrder { get; set; }

    /// <summary>Changes that are not applied yet.</summary>
    public PendingModifiedValues? PendingModifiedValues { get; set; }

    /// <summary>The latest time to which it can be restored.</summary>
    public DateTime? LatestRestorableTime { get; set; }

    /// <summary>Whether it stands in more than one Availability Zone.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The version of the engine.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>Whether minor versions are installed by themselves.</summary>
    public bool? AutoMinorVersionUpgrade { get; set; }

    /// <summary>The DB instance that it is a read replica of.</summary>
    public string? ReadReplicaSourceDBInstanceIdentifier { get; set; }

    /// <summary>The read replicas.</summary>
    public List<string>? ReadReplicaDBInstanceIdentifiers { get; set; }

    /// <summary>The Aurora or Multi-AZ clusters that are read replicas.</summary>
    public List<string>? ReadReplicaDBClusterIdentifiers { get; set; }

    /// <summary>Whether an Oracle or Db2 replica is mounted or open.</summary>
    public ReplicaMode? ReplicaMode { get; set; }

    /// <summary>The license model.</summary>
    public string? LicenseModel { get; set; }

    /// <summary>The provisioned I/O operations for each second.</summary>
    public int? Iops { get; set; }

    /// <summary>The storage throughput in MiB for each second.</summary>
    public int? StorageThroughput { get; set; }

    /// <summary>The option groups.</summary>
    public List<OptionGroupMembership>? OptionGroupMemberships { get; set; }

    /// <summary>The character set.</summary>
    public string? CharacterSetName { get; set; }

    /// <summary>The character set of NCHAR columns in Oracle.</summary>
    public string? NcharCharacterSetName { get; set; }

    /// <summary>The Availability Zone of the standby.</summary>
    public string? SecondaryAvailabilityZone { get; set; }

    /// <summary>Whether its name resolves to a public address from outside of its VPC.</summary>
    public bool? PubliclyAccessible { get; set; }

    /// <summary>Details of the status.</summary>
    public List<DBInstanceStatusInfo>? StatusInfos { get; set; }

    /// <summary>The type of the storage, such as <c>gp3</c>.</summary>
    public string? StorageType { get; set; }

    /// <summary>How the storage is encrypted.</summary>
    public StorageEncryptionType? StorageEncryptionType { get; set; }

    /// <summary>The ARN of the key store that it is associated with for TDE.</summary>
    public string? TdeCredentialArn { get; set; }

    /// <summary>The port that it listens on; 0 in a cluster.</summary>
    public int? DbInstancePort { get; set; }

    /// <summary>The cluster that it is a member of, if any.</summary>
    public string? DBClusterIdentifier { get; set; }

    /// <summary>Whether the storage is encrypted.</summary>
    public bool? StorageEncrypted { get; set; }

    /// <summary>The KMS key of the storage.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The Region-unique id that never changes.</summary>
    public string? DbiResourceId { get; set; }

    /// <summary>The CA of the server certificate.</summary>
    public string? CACertificateIdentifier { get; set; }

    /// <summary>The Active Directory domains that it has joined.</summary>
    public List<DomainMembership>? DomainMemberships { get; set; }

    /// <summary>Whether snapshots get the tags.</summary>
    public bool? CopyTagsToSnapshot { get; set; }

    /// <summary>Seconds between two points of Enhanced Monitoring; 0 for none.</summary>
    public int? MonitoringInterval { get; set; }

    /// <summary>The log stream of Enhanced Monitoring.</summary>
    public string? EnhancedMonitoringResourceArn { get; set; }

    /// <summary>The role that sends Enhanced Monitoring to CloudWatch Logs.</summary>
    public string? MonitoringRoleArn { get; set; }

    /// <summary>The order of promotion after the writer fails, 0 to 15.</summary>
    public int? PromotionTier { get; set; }

    /// <summary>The ARN.</summary>
    public string? DBInstanceArn { get; set; }

    /// <summary>The time zone; most often empty.</summary>
    public string? Timezone { get; set; }

    /// <summary>Whether users may sign in with IAM.</summary>
    public bool? IAMDatabaseAuthenticationEnabled { get; set; }

    /// <summary>The mode of Database Insights.</summary>
    public DatabaseInsightsMode? DatabaseInsightsMode { get; set; }

    /// <summary>Whether Performance Insights is on.</summary>
    public bool? PerformanceInsightsEnabled { get; set; }

    /// <summary>The KMS key of Performance Insights.</summary>
    public string? PerformanceInsightsKMSKeyId { get; set; }

    /// <summary>Days that Performance Insights are kept.</summary>
    public int? PerformanceInsightsRetentionPeriod { get; set; }

    /// <summary>The logs that go to CloudWatch Logs.</summary>
    public List<string>? EnabledCloudwatchLogsExports { get; set; }

    /// <summary>The number of CPU cores and of threads for each.</summary>
    public List<ProcessorFeature>? ProcessorFeatures { get; set; }

    /// <summary>Whether it is protected from deletion.</summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>The IAM roles that it may use.</summary>
    public List<DBInstanceRole>? AssociatedRoles { get; set; }

    /// <summary>Where the listener of SQL Server is.</summary>
    public Endpoint? ListenerEndpoint { get; set; }

    /// <summary>The limit in GiB up to which the storage grows by itself.</summary>
    public int? MaxAllocatedStorage { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? TagList { get; set; }

    /// <summary>How far RDS Custom automates.</summary>
    public AutomationMode? AutomationMode { get; set; }

    /// <summary>When full automation is resumed.</summary>
    public DateTime? ResumeFullAutomationModeTime { get; set; }

    /// <summary>Whether it has a customer-owned address on an Outpost.</summary>
    public bool? CustomerOwnedIpEnabled { get; set; }

    /// <summary><c>IPV4</c> or <c>DUAL</c>.</summary>
    public string? NetworkType { get; set; }

    /// <summary>The status of the activity stream.</summary>
    public ActivityStreamStatus? ActivityStreamStatus { get; set; }

    /// <summary>The KMS key of the activity stream.</summary>
    public string? ActivityStreamKmsKeyId { get; set; }

    /// <summary>The Kinesis stream of the activity stream.</summary>
    public string? ActivityStreamKinesisStreamName { get; set; }

    /// <summary>The mode of the activity stream.</summary>
    public ActivityStreamMode? ActivityStreamMode { get; set; }

    /// <summary>Whether audit fields of the engine are in the activity stream.</summary>
    public bool? ActivityStreamEngineNativeAuditFieldsIncluded { get; set; }

    /// <summary>The recovery point in AWS Backup.</summary>
    public string? AwsBackupRecoveryPointArn { get; set; }

    /// <summary>Copies of its automated backups in other Regions.</summary>
    public List<DBInstanceAutomatedBackupsReplication>? DBInstanceAutomatedBackupsReplications { get; set; }

    /// <summary>Where backups are stored: <c>region</c>, <c>local</c> or <c>outposts</c>.</summary>
    public string? BackupTarget { get; set; }

    /// <summary>When a stopped one is started again by itself.</summary>
    public DateTime? AutomaticRestartTime { get; set; }

    /// <summary>The instance profile of RDS Custom.</summary>
    public string? CustomIamInstanceProfile { get; set; }

    /// <summary>Whether the policy of the activity stream is locked.</summary>
    public ActivityStreamPolicyStatus? ActivityStreamPolicyStatus { get; set; }

    /// <summary>The server certificate.</summary>
    public CertificateDetails? CertificateDetails { get; set; }

    /// <summary>The Oracle system identifier.</summary>
    public string? DBSystemId { get; set; }

    /// <summary>The secret in Secrets Manager that RDS manages for the master user; null if there is none.</summary>
    public MasterUserSecret? MasterUserSecret { get; set; }

    /// <summary>The cluster that it is a read replica of.</summary>
    public string? ReadReplicaSourceDBClusterIdentifier { get; set; }

    /// <summary>The progress of the operation in percent.</summary>
    public string? PercentProgress { get; set; }

    /// <summary>Whether it is in the multi-tenant configuration.</summary>
    public bool? MultiTenant { get; set; }

    /// <summary>Whether the log has a volume of its own.</summary>
    public bool? DedicatedLogVolume { get; set; }

    /// <summary>Whether the file system can be upgraded.</summary>
    public bool? IsStorageConfigUpgradeAvailable { get; set; }

    /// <summary>The kind of extended support.</summary>
    public string? EngineLifecycleSupport { get; set; }

    /// <summary>Storage volumes beside the first.</summary>
    public List<AdditionalStorageVolumeOutput>? AdditionalStorageVolumes { get; set; }

    /// <summary>The status of the storage volume.</summary>
    public string? StorageVolumeStatus { get; set; }
}
