namespace Amazon.ECS.Model;

/// <summary>Options of Linux for a container.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html"/>
public sealed class LinuxParameters
{
    /// <summary>The kernel capabilities.</summary>
    public KernelCapabilities? Capabilities { get; set; }

    /// <summary>The devices.</summary>
    public List<Device>? Devices { get; set; }

    /// <summary>Whether an init process runs in it.</summary>
    public bool? InitProcessEnabled { get; set; }

    /// <summary>The size of <c>/dev/shm</c> in MiB.</summary>
    public int? SharedMemorySize { get; set; }

    /// <summary>The tmpfs mounts.</summary>
    public List<Tmpfs>? Tmpfs { get; set; }

    /// <summary>The most swap in MiB.</summary>
    public int? MaxSwap { get; set; }

    /// <summary>How eagerly it swaps, 0 to 100.</summary>
    public int? Swappiness { get; set; }
}
