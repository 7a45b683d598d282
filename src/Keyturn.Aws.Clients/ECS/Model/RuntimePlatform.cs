namespace Amazon.ECS.Model;

/// <summary>The operating system and CPU of a task.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html"/>
public sealed class RuntimePlatform
{
    /// <summary>The CPU.</summary>
    public CPUArchitecture? CpuArchitecture { get; set; }

    /// <summary>The operating system.</summary>
    public OSFamily? OperatingSystemFamily { get; set; }
}
