namespace Amazon.ECS.Model;

/// <summary>What differs from a task definition.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html"/>
public sealed class TaskOverride
{
    /// <summary>What differs in containers.</summary>
    public List<ContainerOverride>? ContainerOverrides { get; set; }

    /// <summary>The CPU units of the task.</summary>
    public string? Cpu { get; set; }

    /// <summary>What differs in accelerators.</summary>
    public List<InferenceAcceleratorOverride>? InferenceAcceleratorOverrides { get; set; }

    /// <summary>The role of the agent, which pulls images and reads secrets.</summary>
    public string? ExecutionRoleArn { get; set; }

    /// <summary>The memory of the task in MiB.</summary>
    public string? Memory { get; set; }

    /// <summary>The role of the code in the containers.</summary>
    public string? TaskRoleArn { get; set; }

    /// <summary>The storage of a Fargate task.</summary>
    public EphemeralStorage? EphemeralStorage { get; set; }
}
