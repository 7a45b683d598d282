namespace Amazon.ECS.Model;

/// <summary>A GPU or an accelerator.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html"/>
public sealed class ResourceRequirement
{
    /// <summary>The number of GPUs, or the name of the accelerator.</summary>
    public string? Value { get; set; }

    /// <summary>The type.</summary>
    public ResourceType? Type { get; set; }
}
