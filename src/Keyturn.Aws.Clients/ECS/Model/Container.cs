namespace Amazon.ECS.Model;

/// <summary>A container of a task.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Container.html"/>
public sealed class Container
{
    /// <summary>The ARN of the container.</summary>
    public string? ContainerArn { get; set; }

    /// <summary>The ARN of the task.</summary>
    public string? TaskArn { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The image.</summary>
    public string? Image { get; set; }

    /// <summary>The digest of the image.</summary>
    public string? ImageDigest { get; set; }

    /// <summary>The id in the container runtime.</summary>
    public string? RuntimeId { get; set; }

    /// <summary>The last known status.</summary>
    public string? LastStatus { get; set; }

    /// <summary>The exit code; null while it runs.</summary>
    public int? ExitCode { get; set; }

    /// <summary>More about why it stopped.</summary>
    public string? Reason { get; set; }

    /// <summary>The port bindings.</summary>
    public List<NetworkBinding>? NetworkBindings { get; set; }

    /// <summary>The network interfaces.</summary>
    public List<NetworkInterface>? NetworkInterfaces { get; set; }

    /// <summary>The health.</summary>
    public HealthStatus? HealthStatus { get; set; }

    /// <summary>Agents in it that ECS manages.</summary>
    public List<ManagedAgent>? ManagedAgents { get; set; }

    /// <summary>The CPU units.</summary>
    public string? Cpu { get; set; }

    /// <summary>The limit of memory in MiB.</summary>
    public string? Memory { get; set; }

    /// <summary>The memory in MiB that is kept free for it.</summary>
    public string? MemoryReservation { get; set; }

    /// <summary>The GPUs.</summary>
    public List<string>? GpuIds { get; set; }
}
