using System.Text.Json;
using Amazon.ECS.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.ECS;

/// <summary>The operations of Amazon ECS that are offered.</summary>
internal static class ECSOperations
{
    public static readonly ServiceShape Service = new("ECS", "ecs", "2014-11-13", "ecs", "AmazonEC2ContainerServiceV20141113");

    private static readonly JsonSerializerOptions Shapes = WireShapes.For(
        ECSJsonContext.Default,
        [
            new ConstantConverter<ApplicationProtocol>(ApplicationProtocol.FindValue),
            new ConstantConverter<AssignPublicIp>(AssignPublicIp.FindValue),
            new ConstantConverter<AvailabilityZoneRebalancing>(AvailabilityZoneRebalancing.FindValue),
            new ConstantConverter<CPUArchitecture>(CPUArchitecture.FindValue),
            new ConstantConverter<Connectivity>(Connectivity.FindValue),
            new ConstantConverter<ContainerCondition>(ContainerCondition.FindValue),
            new ConstantConverter<DeploymentControllerType>(DeploymentControllerType.FindValue),
            new ConstantConverter<DeploymentLifecycleHookAction>(DeploymentLifecycleHookAction.FindValue),
            new ConstantConverter<DeploymentLifecycleHookTargetType>(DeploymentLifecycleHookTargetType.FindValue),
            new ConstantConverter<DeploymentRolloutState>(DeploymentRolloutState.FindValue),
            new ConstantConverter<DeploymentStrategy>(DeploymentStrategy.FindValue),
            new ConstantConverter<DesiredStatus>(DesiredStatus.FindValue),
            new ConstantConverter<EBSResourceType>(EBSResourceType.FindValue),
            new ConstantConverter<EFSAuthorizationConfigIAM>(EFSAuthorizationConfigIAM.FindValue),
            new ConstantConverter<EFSTransitEncryption>(EFSTransitEncryption.FindValue),
            new ConstantConverter<EnvironmentFileType>(EnvironmentFileType.FindValue),
            new ConstantConverter<FirelensConfigurationType>(FirelensConfigurationType.FindValue),
            new ConstantConverter<HealthStatus>(HealthStatus.FindValue),
            new ConstantConverter<IpcMode>(IpcMode.FindValue),
            new ConstantConverter<LaunchType>(LaunchType.FindValue),
            new ConstantConverter<LogDriver>(LogDriver.FindValue),
            new ConstantConverter<ManagedAgentName>(ManagedAgentName.FindValue),
            new ConstantConverter<NetworkMode>(NetworkMode.FindValue),
            new ConstantConverter<OSFamily>(OSFamily.FindValue),
            new ConstantConverter<PidMode>(PidMode.FindValue),
            new ConstantConverter<PlacementConstraintType>(PlacementConstraintType.FindValue),
            new ConstantConverter<PlacementStrategyType>(PlacementStrategyType.FindValue),
            new ConstantConverter<PropagateTags>(PropagateTags.FindValue),
            new ConstantConverter<ProxyConfigurationType>(ProxyConfigurationType.FindValue),
            new ConstantConverter<ResourceManagementType>(ResourceManagementType.FindValue),
            new ConstantConverter<ResourceType>(ResourceType.FindValue),
            new ConstantConverter<ScaleUnit>(ScaleUnit.FindValue),
            new ConstantConverter<SchedulingStrategy>(SchedulingStrategy.FindValue),
            new ConstantConverter<Scope>(Scope.FindValue),
            new ConstantConverter<ServiceConnectAccessLoggingFormat>(ServiceConnectAccessLoggingFormat.FindValue),
            new ConstantConverter<ServiceConnectIncludeQueryParameters>(ServiceConnectIncludeQueryParameters.FindValue),
            new ConstantConverter<StabilityStatus>(StabilityStatus.FindValue),
            new ConstantConverter<TargetType>(TargetType.FindValue),
            new ConstantConverter<TaskDefinitionPlacementConstraintType>(TaskDefinitionPlacementConstraintType.FindValue),
            new ConstantConverter<TaskDefinitionStatus>(TaskDefinitionStatus.FindValue),
            new ConstantConverter<TaskFilesystemType>(TaskFilesystemType.FindValue),
            new ConstantConverter<TaskStopCode>(TaskStopCode.FindValue),
            new ConstantConverter<TransportProtocol>(TransportProtocol.FindValue),
            new ConstantConverter<UlimitName>(UlimitName.FindValue),
            new ConstantConverter<VersionConsistency>(VersionConsistency.FindValue),
        ]);

    public static readonly JsonOperation<ListClustersRequest, ListClustersResponse> ListClusters = new(Service, nameof(ListClusters), Shapes, Error);
    public static readonly JsonOperation<ListServicesRequest, ListServicesResponse> ListServices = new(Service, nameof(ListServices), Shapes, Error);
    public static readonly JsonOperation<DescribeServicesRequest, DescribeServicesResponse> DescribeServices = new(Service, nameof(DescribeServices), Shapes, Error);
    public static readonly JsonOperation<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse> DescribeTaskDefinition = new(Service, nameof(DescribeTaskDefinition), Shapes, Error);
    public static readonly JsonOperation<ListTasksRequest, ListTasksResponse> ListTasks = new(Service, nameof(ListTasks), Shapes, Error);
    public static readonly JsonOperation<DescribeTasksRequest, DescribeTasksResponse> DescribeTasks = new(Service, nameof(DescribeTasks), Shapes, Error);

    private static AmazonECSException Error(ServiceFault f) => f.Code switch
    {
        "AccessDeniedException" => new AccessDeniedException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ClientException" => new ClientException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ClusterNotFoundException" => new ClusterNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidParameterException" => new InvalidParameterException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ServerException" => new ServerException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ServiceNotFoundException" => new ServiceNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        _ => new AmazonECSException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };
}
