namespace Amazon.ECS.Model;

/// <summary>A capacity provider and its share of the tasks.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html"/>
public sealed class CapacityProviderStrategyItem
{
    /// <summary>The name of the capacity provider.</summary>
    public string? CapacityProvider { get; set; }

    /// <summary>Its share of the tasks above the base.</summary>
    public int? Weight { get; set; }

    /// <summary>The number of tasks that run on it at least.</summary>
    public int? Base { get; set; }
}
