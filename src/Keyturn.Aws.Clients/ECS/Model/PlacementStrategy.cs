namespace Amazon.ECS.Model;

/// <summary>How instances are chosen.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html"/>
public sealed class PlacementStrategy
{
    /// <summary>The type.</summary>
    public PlacementStrategyType? Type { get; set; }

    /// <summary>What to spread or pack by.</summary>
    public string? Field { get; set; }
}
