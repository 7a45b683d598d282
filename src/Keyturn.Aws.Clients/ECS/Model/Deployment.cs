namespace Amazon.ECS.Model;

/// <summary>A deployment of a service.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html"/>
public sealed class Deployment
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary><c>PRIMARY</c>, <c>ACTIVE</c> or <c>INACTIVE</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The ARN of the task definition.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>The number of tasks wanted.</summary>
    public int? DesiredCount { get; set; }

    /// <summary>The number of tasks that are starting.</summary>
    public int? PendingCount { get; set; }

    /// <summary>The number of running tasks.</summary>
    public int? RunningCount { get; set; }

    /// <summary>The number of tasks that failed to start in a row.</summary>
    public int? FailedTasks { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The capacity providers and their shares.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>What the tasks run on.</summary>
    public LaunchType? LaunchType { get; set; }

    /// <summary>The version of Fargate.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system of Fargate tasks.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>The subnets and security groups of tasks in network mode <c>awsvpc</c>.</summary>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <summary>How far it is.</summary>
    public DeploymentRolloutState? RolloutState { get; set; }

    /// <summary>Why it is in that state.</summary>
    public string? RolloutStateReason { get; set; }

    /// <summary>How its tasks take part in Service Connect.</summary>
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; set; }

    /// <summary>The Cloud Map services of Service Connect.</summary>
    public List<ServiceConnectServiceResource>? ServiceConnectResources { get; set; }

    /// <summary>Volumes that are set up at the start.</summary>
    public List<ServiceVolumeConfiguration>? VolumeConfigurations { get; set; }

    /// <summary>The storage of Fargate tasks.</summary>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; set; }

    /// <summary>The VPC Lattice target groups.</summary>
    public List<VpcLatticeConfiguration>? VpcLatticeConfigurations { get; set; }
}
