namespace Amazon.ECS.Model;

/// <summary>A task set of a service that is deployed from outside.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskSet.html"/>
public sealed class TaskSet
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The ARN of the task set.</summary>
    public string? TaskSetArn { get; set; }

    /// <summary>The ARN of the service.</summary>
    public string? ServiceArn { get; set; }

    /// <summary>The ARN of the cluster.</summary>
    public string? ClusterArn { get; set; }

    /// <summary>Who or what started it.</summary>
    public string? StartedBy { get; set; }

    /// <summary>The id that the outside knows it by.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }

    /// <summary>The ARN of the task definition.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>The number of tasks wanted, from the scale.</summary>
    public int? ComputedDesiredCount { get; set; }

    /// <summary>The number of tasks that are starting.</summary>
    public int? PendingCount { get; set; }

    /// <summary>The number of running tasks.</summary>
    public int? RunningCount { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>What the tasks run on.</summary>
    public LaunchType? LaunchType { get; set; }

    /// <summary>The capacity providers and their shares.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>The version of Fargate.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system of Fargate tasks.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>The subnets and security groups of tasks in network mode <c>awsvpc</c>.</summary>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <summary>The load balancers.</summary>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <summary>The Cloud Map registries.</summary>
    public List<ServiceRegistry>? ServiceRegistries { get; set; }

    /// <summary>The share of the service's tasks.</summary>
    public Scale? Scale { get; set; }

    /// <summary>Whether it is stable.</summary>
    public StabilityStatus? StabilityStatus { get; set; }

    /// <summary>When that was found.</summary>
    public DateTime? StabilityStatusAt { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The storage of Fargate tasks.</summary>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; set; }
}
