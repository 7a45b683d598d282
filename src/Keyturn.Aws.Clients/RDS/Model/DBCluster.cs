namespace Amazon.RDS.Model;

/// <summary>An Aurora or Multi-AZ DB cluster.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBCluster.html"/>
public sealed class DBCluster
{
    /// <summary>The storage in GiB.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>The Availability Zones.</summary>
    public List<string>? AvailabilityZones { get; set; }

    /// <summary>Days that automated backups are kept; 0 for none.</summary>
    public int? BackupRetentionPeriod { get; set; }

    /// <summary>The character set.</summary>
    public string? CharacterSetName { get; set; }

    /// <summary>The name of the first database.</summary>
    public string? DatabaseName { get; set; }

    /// <summary>The name of the DB cluster.</summary>
    public string? DBClusterIdentifier { get; set; }

    /// <summary>The name of the cluster parameter group.</summary>
    public string? DBClusterParameterGroup { get; set; }

    /// <summary>The name of the subnet group.</summary>
    public string? DBSubnetGroup { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }

    /// <summary>The progress of the operation in percent.</summary>
    public string? PercentProgress { get; set; }

    /// <summary>The earliest time to which it can be restored.</summary>
    public DateTime? EarliestRestorableTime { get; set; }

    /// <summary>The host name of the writer.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The host name that is balanced over the readers.</summary>
    public string? ReaderEndpoint { get; set; }

    /// <summary>Host names of custom endpoints.</summary>
    public List<string>? CustomEndpoints { get; set; }

    /// <summary>Whether it stands in more than one Availability Zone.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The database engine, such as <c>postgres</c>.</summary>
    public string? Engine { get; set; }

    /// <summary>The version of the engine.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>The latest time to which it can be restored.</summary>
    public DateTime? LatestRestorableTime { get; set; }

    /// <summary>The port.</summary>
    public int? Port { get; set; }

    /// <summary>The name of the master user.</summary>
    public string? MasterUsername { get; set; }

    /// <summary>The option groups.</summary>
    public List<DBClusterOptionGroupStatus>? DBClusterOptionGroupMemberships { get; set; }

    /// <summary>The daily time of backups in UTC, <c>hh24:mi-hh24:mi</c>.</summary>
    public string? PreferredBackupWindow { get; set; }

    /// <summary>The weekly time of maintenance in UTC, <c>ddd:hh24:mi-ddd:hh24:mi</c>.</summary>
    public string? PreferredMaintenanceWindow { get; set; }

    /// <summary>When in a rollout it is upgraded by itself.</summary>
    public UpgradeRolloutOrder? UpgradeRolloutOrder { get; set; }

    /// <summary>The cluster or instance that it is a replica of.</summary>
    public string? ReplicationSourceIdentifier { get; set; }

    /// <summary>The read replicas.</summary>
    public List<string>? ReadReplicaIdentifiers { get; set; }

    /// <summary>Details of the status.</summary>
    public List<DBClusterStatusInfo>? StatusInfos { get; set; }

    /// <summary>The DB instances in it.</summary>
    public List<DBClusterMember>? DBClusterMembers { get; set; }

    /// <summary>The VPC security groups.</summary>
    public List<VpcSecurityGroupMembership>? VpcSecurityGroups { get; set; }

    /// <summary>The id that Amazon Route 53 gives to the hosted zone of the names.</summary>
    public string? HostedZoneId { get; set; }

    /// <summary>Whether the storage is encrypted.</summary>
    public bool? StorageEncrypted { get; set; }

    /// <summary>How the storage is encrypted.</summary>
    public StorageEncryptionType? StorageEncryptionType { get; set; }

    /// <summary>The KMS key of the storage.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The Region-unique id that never changes.</summary>
    public string? DbClusterResourceId { get; set; }

    /// <summary>The ARN.</summary>
    public string? DBClusterArn { get; set; }

    /// <summary>The IAM roles that it may use.</summary>
    public List<DBClusterRole>? AssociatedRoles { get; set; }

    /// <summary>Whether users may sign in with IAM.</summary>
    public bool? IAMDatabaseAuthenticationEnabled { get; set; }

    /// <summary>The id of the group of clones.</summary>
    public string? CloneGroupId { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? ClusterCreateTime { get; set; }

    /// <summary>The earliest time to which it can be backtracked.</summary>
    public DateTime? EarliestBacktrackTime { get; set; }

    /// <summary>Seconds that it can be backtracked.</summary>
    public long? BacktrackWindow { get; set; }

    /// <summary>The change records stored for backtracking.</summary>
    public long? BacktrackConsumedChangeRecords { get; set; }

    /// <summary>The logs that go to CloudWatch Logs.</summary>
    public List<string>? EnabledCloudwatchLogsExports { get; set; }

    /// <summary>The capacity of Aurora Serverless v1; 0 while it is paused.</summary>
    public int? Capacity { get; set; }

    /// <summary>Changes that are not applied yet.</summary>
    public ClusterPendingModifiedValues? PendingModifiedValues { get; set; }

    /// <summary><c>provisioned</c>, <c>serverless</c> or another mode of the engine.</summary>
    public string? EngineMode { get; set; }

    /// <summary>How Aurora Serverless v1 scales.</summary>
    public ScalingConfigurationInfo? ScalingConfigurationInfo { get; set; }

    /// <summary>Settings of RDS Custom.</summary>
    public RdsCustomClusterConfiguration? RdsCustomClusterConfiguration { get; set; }

    /// <summary>The instance class of a Multi-AZ cluster.</summary>
    public string? DBClusterInstanceClass { get; set; }

    /// <summary>The type of the storage, such as <c>gp3</c>.</summary>
    public string? StorageType { get; set; }

    /// <summary>The provisioned I/O operations for each second.</summary>
    public int? Iops { get; set; }

    /// <summary>The storage throughput in MiB for each second.</summary>
    public int? StorageThroughput { get; set; }

    /// <summary>When the storage may next become I/O-optimized.</summary>
    public DateTime? IOOptimizedNextAllowedModificationTime { get; set; }

    /// <summary>Whether its name resolves to a public address from outside of its VPC.</summary>
    public bool? PubliclyAccessible { get; set; }

    /// <summary>Whether minor versions are installed by themselves.</summary>
    public bool? AutoMinorVersionUpgrade { get; set; }

    /// <summary>Whether it is protected from deletion.</summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>Whether the Data API is on.</summary>
    public bool? HttpEndpointEnabled { get; set; }

    /// <summary>The mode of the activity stream.</summary>
    public ActivityStreamMode? ActivityStreamMode { get; set; }

    /// <summary>The status of the activity stream.</summary>
    public ActivityStreamStatus? ActivityStreamStatus { get; set; }

    /// <summary>The KMS key of the activity stream.</summary>
    public string? ActivityStreamKmsKeyId { get; set; }

    /// <summary>The Kinesis stream of the activity stream.</summary>
    public string? ActivityStreamKinesisStreamName { get; set; }

    /// <summary>Whether snapshots get the tags.</summary>
    public bool? CopyTagsToSnapshot { get; set; }

    /// <summary>Whether it is a clone of another account's cluster.</summary>
    public bool? CrossAccountClone { get; set; }

    /// <summary>The Active Directory domains that it has joined.</summary>
    public List<DomainMembership>? DomainMemberships { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? TagList { get; set; }

    /// <summary>The global cluster that it is in.</summary>
    public string? GlobalClusterIdentifier { get; set; }

    /// <summary>The status of write forwarding in a global cluster.</summary>
    public WriteForwardingStatus? GlobalWriteForwardingStatus { get; set; }

    /// <summary>Whether write forwarding was asked for.</summary>
    public bool? GlobalWriteForwardingRequested { get; set; }

    /// <summary><c>IPV4</c> or <c>DUAL</c>.</summary>
    public string? NetworkType { get; set; }

    /// <summary>When a stopped one is started again by itself.</summary>
    public DateTime? AutomaticRestartTime { get; set; }

    /// <summary>How Aurora Serverless v2 scales.</summary>
    public ServerlessV2ScalingConfigurationInfo? ServerlessV2ScalingConfiguration { get; set; }

    /// <summary>The platform version of Aurora Serverless v2.</summary>
    public string? ServerlessV2PlatformVersion { get; set; }

    /// <summary>Seconds between two points of Enhanced Monitoring; 0 for none.</summary>
    public int? MonitoringInterval { get; set; }

    /// <summary>The role that sends Enhanced Monitoring to CloudWatch Logs.</summary>
    public string? MonitoringRoleArn { get; set; }

    /// <summary>The mode of Database Insights.</summary>
    public DatabaseInsightsMode? DatabaseInsightsMode { get; set; }

    /// <summary>Whether Performance Insights is on.</summary>
    public bool? PerformanceInsightsEnabled { get; set; }

    /// <summary>The KMS key of Performance Insights.</summary>
    public string? PerformanceInsightsKMSKeyId { get; set; }

    /// <summary>Days that Performance Insights are kept.</summary>
    public int? PerformanceInsightsRetentionPeriod { get; set; }

    /// <summary>The Oracle system identifier.</summary>
    public string? DBSystemId { get; set; }

    /// <summary>The secret in Secrets Manager that RDS manages for the master user; null if there is none.</summary>
    public MasterUserSecret? MasterUserSecret { get; set; }

    /// <summary>The status of write forwarding within the cluster.</summary>
    public LocalWriteForwardingStatus? LocalWriteForwardingStatus { get; set; }

    /// <summary>The recovery point in AWS Backup.</summary>
    public string? AwsBackupRecoveryPointArn { get; set; }

    /// <summary>The Limitless Database of the cluster.</summary>
    public LimitlessDatabase? LimitlessDatabase { get; set; }

    /// <summary>How the cluster scales.</summary>
    public ClusterScalabilityType? ClusterScalabilityType { get; set; }

    /// <summary>The server certificate.</summary>
    public CertificateDetails? CertificateDetails { get; set; }

    /// <summary>The kind of extended support.</summary>
    public string? EngineLifecycleSupport { get; set; }

    /// <summary>Whether it is reached through a VPC.</summary>
    public bool? VPCNetworkingEnabled { get; set; }

    /// <summary>Whether it is reached through the internet access gateway.</summary>
    public bool? InternetAccessGatewayEnabled { get; set; }
}
