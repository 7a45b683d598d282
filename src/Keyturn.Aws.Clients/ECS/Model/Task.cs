namespace Amazon.ECS.Model;

/// <summary>A task.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html"/>
public sealed class Task
{
    /// <summary>The network interfaces and volumes.</summary>
    public List<Attachment>? Attachments { get; set; }

    /// <summary>The attributes.</summary>
    public List<Attribute>? Attributes { get; set; }

    /// <summary>The Availability Zone.</summary>
    public string? AvailabilityZone { get; set; }

    /// <summary>The capacity provider.</summary>
    public string? CapacityProviderName { get; set; }

    /// <summary>The ARN of the cluster.</summary>
    public string? ClusterArn { get; set; }

    /// <summary>Whether the agent reports it.</summary>
    public Connectivity? Connectivity { get; set; }

    /// <summary>When the agent last connected.</summary>
    public DateTime? ConnectivityAt { get; set; }

    /// <summary>The ARN of the container instance.</summary>
    public string? ContainerInstanceArn { get; set; }

    /// <summary>The containers.</summary>
    public List<Container>? Containers { get; set; }

    /// <summary>The CPU units of the task.</summary>
    public string? Cpu { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The status that it shall have.</summary>
    public string? DesiredStatus { get; set; }

    /// <summary>Whether commands may be run in the containers.</summary>
    public bool? EnableExecuteCommand { get; set; }

    /// <summary>When it stopped running.</summary>
    public DateTime? ExecutionStoppedAt { get; set; }

    /// <summary>The group, such as <c>service:name</c>.</summary>
    public string? Group { get; set; }

    /// <summary>The health.</summary>
    public HealthStatus? HealthStatus { get; set; }

    /// <summary>Elastic Inference accelerators; not offered by AWS any more.</summary>
    public List<InferenceAccelerator>? InferenceAccelerators { get; set; }

    /// <summary>The last known status.</summary>
    public string? LastStatus { get; set; }

    /// <summary>What the tasks run on.</summary>
    public LaunchType? LaunchType { get; set; }

    /// <summary>The memory of the task in MiB.</summary>
    public string? Memory { get; set; }

    /// <summary>What differs from the task definition.</summary>
    public TaskOverride? Overrides { get; set; }

    /// <summary>The version of Fargate.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system of Fargate tasks.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>When the images began to be pulled.</summary>
    public DateTime? PullStartedAt { get; set; }

    /// <summary>When the images were pulled.</summary>
    public DateTime? PullStoppedAt { get; set; }

    /// <summary>When it started.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>Who or what started it.</summary>
    public string? StartedBy { get; set; }

    /// <summary>Why it stopped, as a code.</summary>
    public TaskStopCode? StopCode { get; set; }

    /// <summary>When it stopped.</summary>
    public DateTime? StoppedAt { get; set; }

    /// <summary>Why it stopped, in words.</summary>
    public string? StoppedReason { get; set; }

    /// <summary>When it began to stop.</summary>
    public DateTime? StoppingAt { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The ARN of the task.</summary>
    public string? TaskArn { get; set; }

    /// <summary>The ARN of the task definition.</summary>
    public string? TaskDefinitionArn { get; set; }

    /// <summary>The number of changes of its state.</summary>
    public long? Version { get; set; }

    /// <summary>The storage of a Fargate task.</summary>
    public EphemeralStorage? EphemeralStorage { get; set; }

    /// <summary>The storage of Fargate tasks.</summary>
    public TaskEphemeralStorage? FargateEphemeralStorage { get; set; }
}
