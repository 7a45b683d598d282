namespace Amazon.ECS.Model;

/// <summary>Kernel capabilities of a container.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html"/>
public sealed class KernelCapabilities
{
    /// <summary>Those added.</summary>
    public List<string>? Add { get; set; }

    /// <summary>Those taken away.</summary>
    public List<string>? Drop { get; set; }
}
