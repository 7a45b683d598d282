namespace Amazon.ECS.Model;

/// <summary>A task definition.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html"/>
public sealed class TaskDefinition
{
    /// <summary>The ARN of the task definition.</summary>
    public string? TaskDefinitionArn { get; set; }

    /// <summary>The containers.</summary>
    public List<ContainerDefinition>? ContainerDefinitions { get; set; }

    /// <summary>The family.</summary>
    public string? Family { get; set; }

    /// <summary>The role of the code in the containers.</summary>
    public string? TaskRoleArn { get; set; }

    /// <summary>The role of the agent, which pulls images and reads secrets.</summary>
    public string? ExecutionRoleArn { get; set; }

    /// <summary>The network mode of the containers.</summary>
    public NetworkMode? NetworkMode { get; set; }

    /// <summary>The revision in the family.</summary>
    public int? Revision { get; set; }

    /// <summary>The volumes.</summary>
    public List<Volume>? Volumes { get; set; }

    /// <summary>The status.</summary>
    public TaskDefinitionStatus? Status { get; set; }

    /// <summary>What an instance must have.</summary>
    public List<Attribute>? RequiresAttributes { get; set; }

    /// <summary>Rules for the instances that tasks are placed on.</summary>
    public List<TaskDefinitionPlacementConstraint>? PlacementConstraints { get; set; }

    /// <summary>The launch types that it was checked for.</summary>
    public List<string>? Compatibilities { get; set; }

    /// <summary>The operating system and CPU.</summary>
    public RuntimePlatform? RuntimePlatform { get; set; }

    /// <summary>The launch types that it is meant for.</summary>
    public List<string>? RequiresCompatibilities { get; set; }

    /// <summary>The CPU units of the task.</summary>
    public string? Cpu { get; set; }

    /// <summary>The memory of the task in MiB.</summary>
    public string? Memory { get; set; }

    /// <summary>Elastic Inference accelerators; not offered by AWS any more.</summary>
    public List<InferenceAccelerator>? InferenceAccelerators { get; set; }

    /// <summary>Whose processes the containers see.</summary>
    public PidMode? PidMode { get; set; }

    /// <summary>Whose IPC resources the containers see.</summary>
    public IpcMode? IpcMode { get; set; }

    /// <summary>The App Mesh proxy.</summary>
    public ProxyConfiguration? ProxyConfiguration { get; set; }

    /// <summary>When it was registered.</summary>
    public DateTime? RegisteredAt { get; set; }

    /// <summary>When it was deregistered.</summary>
    public DateTime? DeregisteredAt { get; set; }

    /// <summary>When its deletion was asked for.</summary>
    public DateTime? DeleteRequestedAt { get; set; }

    /// <summary>The principal that registered it.</summary>
    public string? RegisteredBy { get; set; }

    /// <summary>The storage of a Fargate task.</summary>
    public EphemeralStorage? EphemeralStorage { get; set; }

    /// <summary>Whether faults may be injected.</summary>
    public bool? EnableFaultInjection { get; set; }
}
