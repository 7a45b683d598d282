namespace Amazon.ECS.Model;

/// <summary>A rule for the instances that tasks are placed on.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html"/>
public sealed class PlacementConstraint
{
    /// <summary>The type.</summary>
    public PlacementConstraintType? Type { get; set; }

    /// <summary>The rule in the cluster query language.</summary>
    public string? Expression { get; set; }
}
