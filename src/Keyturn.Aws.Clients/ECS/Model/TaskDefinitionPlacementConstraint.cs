namespace Amazon.ECS.Model;

/// <summary>A rule for the instances that tasks of a definition are placed on.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html"/>
public sealed class TaskDefinitionPlacementConstraint
{
    /// <summary>The type.</summary>
    public TaskDefinitionPlacementConstraintType? Type { get; set; }

    /// <summary>The rule in the cluster query language.</summary>
    public string? Expression { get; set; }
}
