namespace Amazon.ECS.Model;

/// <summary>A container that must be started before.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html"/>
public sealed class ContainerDependency
{
    /// <summary>The name of the container.</summary>
    public string? ContainerName { get; set; }

    /// <summary>What is waited for.</summary>
    public ContainerCondition? Condition { get; set; }
}
