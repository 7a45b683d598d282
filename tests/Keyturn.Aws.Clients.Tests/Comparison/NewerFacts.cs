namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>Types, members and values that AWS added after the models of Debian's package; those of a newer package have them all.</summary>
internal static class NewerFacts
{
    /// <summary>How the facts begin, by service.</summary>
    private static readonly Dictionary<string, string[]> ByService = new(StringComparer.Ordinal)
    {
        ["rds"] =
        [
            "enum ClientPasswordAuthType:", "enum ClusterScalabilityType:", "enum DatabaseInsightsMode:", "enum EndpointNetworkType:",
            "enum LimitlessDatabaseStatus:", "enum LocalWriteForwardingStatus:", "enum StorageEncryptionType:", "enum TargetConnectionNetworkType:",
            "enum TargetHealthReason:", "enum TargetState:", "enum UpgradeRolloutOrder:",
            "member AdditionalStorageVolume.", "member AdditionalStorageVolumeOutput.",
            "member ClusterPendingModifiedValues.CertificateDetails:", "member ClusterPendingModifiedValues.RdsCustomClusterConfiguration:",
            "member ClusterPendingModifiedValues.StorageType:",
            "member DBCluster.AwsBackupRecoveryPointArn:", "member DBCluster.CertificateDetails:", "member DBCluster.ClusterScalabilityType:",
            "member DBCluster.DatabaseInsightsMode:", "member DBCluster.EngineLifecycleSupport:", "member DBCluster.GlobalClusterIdentifier:",
            "member DBCluster.IOOptimizedNextAllowedModificationTime:", "member DBCluster.InternetAccessGatewayEnabled:",
            "member DBCluster.LimitlessDatabase:", "member DBCluster.LocalWriteForwardingStatus:", "member DBCluster.RdsCustomClusterConfiguration:",
            "member DBCluster.ServerlessV2PlatformVersion:", "member DBCluster.StatusInfos:", "member DBCluster.StorageEncryptionType:",
            "member DBCluster.StorageThroughput:", "member DBCluster.UpgradeRolloutOrder:", "member DBCluster.VPCNetworkingEnabled:",
            "member DBClusterStatusInfo.",
            "member DBInstance.AdditionalStorageVolumes:", "member DBInstance.DatabaseInsightsMode:", "member DBInstance.DedicatedLogVolume:",
            "member DBInstance.EngineLifecycleSupport:", "member DBInstance.IsStorageConfigUpgradeAvailable:", "member DBInstance.MultiTenant:",
            "member DBInstance.PercentProgress:", "member DBInstance.ReadReplicaSourceDBClusterIdentifier:", "member DBInstance.StorageEncryptionType:",
            "member DBInstance.StorageVolumeStatus:", "member DBInstance.UpgradeRolloutOrder:",
            "member DBProxy.DefaultAuthScheme:", "member DBProxy.EndpointNetworkType:", "member DBProxy.TargetConnectionNetworkType:",
            "member DomainMembership.AuthSecretArn:", "member DomainMembership.DnsIps:", "member DomainMembership.OU:",
            "member LimitlessDatabase.",
            "member PendingModifiedValues.AdditionalStorageVolumes:", "member PendingModifiedValues.DedicatedLogVolume:",
            "member PendingModifiedValues.Engine:", "member PendingModifiedValues.MultiTenant:",
            "member RdsCustomClusterConfiguration.",
            "member ServerlessV2ScalingConfigurationInfo.SecondsUntilAutoPause:",
        ],
        ["route53"] =
        [
            "enum AcceleratedRecoveryStatus:", "enum RRType:", "enum ResourceRecordSetRegion:", "enum VPCRegion:",
            "member Coordinates.", "member GeoProximityLocation.",
            "member HostedZone.Features:",
            "member HostedZoneFailureReasons.", "member HostedZoneFeatures.",
            "member ResourceRecordSet.GeoProximityLocation:",
        ],
        ["route53resolver"] =
        [
            "enum Protocol:", "enum ResolverEndpointDirection:", "enum ResolverEndpointType:", "enum RuleTypeOption:",
            "member ResolverEndpoint.Dns64Enabled:", "member ResolverEndpoint.Ipv6InternetAccessEnabled:", "member ResolverEndpoint.OutpostArn:",
            "member ResolverEndpoint.PreferredInstanceType:", "member ResolverEndpoint.Protocols:", "member ResolverEndpoint.ResolverEndpointType:",
            "member ResolverEndpoint.RniEnhancedMetricsEnabled:", "member ResolverEndpoint.TargetNameServerMetricsEnabled:",
            "member ResolverRule.DelegationRecord:",
            "member TargetAddress.Ipv6:", "member TargetAddress.Protocol:", "member TargetAddress.ServerNameIndication:",
        ],
        ["ecs"] =
        [
            "enum AvailabilityZoneRebalancing:", "enum Compatibility:", "enum DeploymentLifecycleHookAction:", "enum DeploymentLifecycleHookStage:",
            "enum DeploymentLifecycleHookTargetType:", "enum DeploymentStrategy:", "enum EBSResourceType:", "enum LaunchType:", "enum OSFamily:",
            "enum ResourceManagementType:", "enum ServiceConnectAccessLoggingFormat:", "enum ServiceConnectIncludeQueryParameters:",
            "enum TaskDefinitionStatus:", "enum TaskFilesystemType:", "enum VersionConsistency:",
            "exception AccessDeniedException",
            "member AdvancedConfiguration.", "member CanaryConfiguration.",
            "member ContainerDefinition.CredentialSpecs:", "member ContainerDefinition.RestartPolicy:", "member ContainerDefinition.VersionConsistency:",
            "member ContainerRestartPolicy.",
            "member Deployment.FargateEphemeralStorage:", "member Deployment.VolumeConfigurations:", "member Deployment.VpcLatticeConfigurations:",
            "member DeploymentConfiguration.BakeTimeInMinutes:", "member DeploymentConfiguration.CanaryConfiguration:",
            "member DeploymentConfiguration.LifecycleHooks:", "member DeploymentConfiguration.LinearConfiguration:",
            "member DeploymentConfiguration.Strategy:",
            "member DeploymentEphemeralStorage.", "member DeploymentLifecycleHook.", "member DeploymentLifecycleHookTimeoutConfiguration.",
            "member EBSTagSpecification.", "member LinearConfiguration.",
            "member ListServicesRequest.ResourceManagementType:",
            "member ListTasksRequest.DaemonName:",
            "member LoadBalancer.AdvancedConfiguration:",
            "member S3FilesVolumeConfiguration.",
            "member Service.AvailabilityZoneRebalancing:", "member Service.CurrentServiceDeployment:", "member Service.CurrentServiceRevisions:",
            "member Service.ResourceManagementType:",
            "member ServiceConnectAccessLogConfiguration.",
            "member ServiceConnectClientAlias.TestTrafficRules:",
            "member ServiceConnectConfiguration.AccessLogConfiguration:",
            "member ServiceConnectService.Timeout:", "member ServiceConnectService.Tls:",
            "member ServiceConnectTestTrafficHeaderMatchRules.", "member ServiceConnectTestTrafficHeaderRules.", "member ServiceConnectTestTrafficRules.",
            "member ServiceConnectTlsCertificateAuthority.", "member ServiceConnectTlsConfiguration.", "member ServiceCurrentRevisionSummary.",
            "member ServiceManagedEBSVolumeConfiguration.", "member ServiceVolumeConfiguration.",
            "member Task.FargateEphemeralStorage:",
            "member TaskDefinition.DeleteRequestedAt:", "member TaskDefinition.EnableFaultInjection:",
            "member TaskEphemeralStorage.",
            "member TaskSet.FargateEphemeralStorage:",
            "member TimeoutConfiguration.",
            "member Volume.ConfiguredAtLaunch:", "member Volume.S3filesVolumeConfiguration:",
            "member VpcLatticeConfiguration.",
        ],
        ["organizations"] =
        [
            "enum InvalidInputExceptionReason:", "enum PolicyType:",
        ],
    };

    /// <summary>Whether the fact is one of them.</summary>
    public static bool Contains(string fact)
    {
        var parts = fact.Split(' ', 2);
        return ByService.GetValueOrDefault(parts[0], []).Any(beginning => parts[1].StartsWith(beginning, StringComparison.Ordinal));
    }
}
