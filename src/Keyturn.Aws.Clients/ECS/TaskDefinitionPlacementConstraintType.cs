using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A kind of rule for instances in a task definition. A value that is not listed is kept as it came.</summary>
public sealed class TaskDefinitionPlacementConstraintType : ConstantClass
{
    public static readonly TaskDefinitionPlacementConstraintType MemberOf = new("memberOf");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TaskDefinitionPlacementConstraintType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TaskDefinitionPlacementConstraintType FindValue(string value) => FindValue<TaskDefinitionPlacementConstraintType>(value);

    public static implicit operator TaskDefinitionPlacementConstraintType(string value) => FindValue(value);
}
