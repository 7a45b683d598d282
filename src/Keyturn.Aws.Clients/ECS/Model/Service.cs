namespace Amazon.ECS.Model;

/// <summary>A service: tasks that are kept running.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html"/>
public sealed class Service
{
    /// <summary>The ARN of the service.</summary>
    public string? ServiceArn { get; set; }

    /// <summary>The name of the service.</summary>
    public string? ServiceName { get; set; }

    /// <summary>The ARN of the cluster.</summary>
    public string? ClusterArn { get; set; }

    /// <summary>The load balancers.</summary>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <summary>The Cloud Map registries.</summary>
    public List<ServiceRegistry>? ServiceRegistries { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }

    /// <summary>The number of tasks wanted.</summary>
    public int? DesiredCount { get; set; }

    /// <summary>The number of running tasks.</summary>
    public int? RunningCount { get; set; }

    /// <summary>The number of tasks that are starting.</summary>
    public int? PendingCount { get; set; }

    /// <summary>What the tasks run on.</summary>
    public LaunchType? LaunchType { get; set; }

    /// <summary>The capacity providers and their shares.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>The version of Fargate.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system of Fargate tasks.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>The ARN of the task definition.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>How the service is deployed.</summary>
    public DeploymentConfiguration? DeploymentConfiguration { get; set; }

    /// <summary>The task sets of a service that is deployed from outside.</summary>
    public List<TaskSet>? TaskSets { get; set; }

    /// <summary>The deployments.</summary>
    public List<Deployment>? Deployments { get; set; }

    /// <summary>The role that registers tasks with the load balancer.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The last events, at most 100.</summary>
    public List<ServiceEvent>? Events { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The ARN of the deployment that is under way.</summary>
    public string? CurrentServiceDeployment { get; set; }

    /// <summary>The service revisions in use.</summary>
    public List<ServiceCurrentRevisionSummary>? CurrentServiceRevisions { get; set; }

    /// <summary>Rules for the instances that tasks are placed on.</summary>
    public List<PlacementConstraint>? PlacementConstraints { get; set; }

    /// <summary>How instances are chosen.</summary>
    public List<PlacementStrategy>? PlacementStrategy { get; set; }

    /// <summary>The subnets and security groups of tasks in network mode <c>awsvpc</c>.</summary>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <summary>Seconds after a start in which failing health checks do not count.</summary>
    public int? HealthCheckGracePeriodSeconds { get; set; }

    /// <summary>Whether there are so many tasks, or one on each instance.</summary>
    public SchedulingStrategy? SchedulingStrategy { get; set; }

    /// <summary>What deploys the service.</summary>
    public DeploymentController? DeploymentController { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The principal that created it.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>Whether tasks get tags with cluster and service.</summary>
    public bool? EnableECSManagedTags { get; set; }

    /// <summary>Where tags are copied from.</summary>
    public PropagateTags? PropagateTags { get; set; }

    /// <summary>Whether commands may be run in the containers.</summary>
    public bool? EnableExecuteCommand { get; set; }

    /// <summary>Whether tasks are spread over Availability Zones again.</summary>
    public AvailabilityZoneRebalancing? AvailabilityZoneRebalancing { get; set; }

    /// <summary>Who manages what the tasks run on.</summary>
    public ResourceManagementType? ResourceManagementType { get; set; }
}
