using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The status of a task definition. A value that is not listed is kept as it came.</summary>
public sealed class TaskDefinitionStatus : ConstantClass
{
    public static readonly TaskDefinitionStatus ACTIVE = new("ACTIVE");
    public static readonly TaskDefinitionStatus INACTIVE = new("INACTIVE");
    public static readonly TaskDefinitionStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TaskDefinitionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TaskDefinitionStatus FindValue(string value) => FindValue<TaskDefinitionStatus>(value);

    public static implicit operator TaskDefinitionStatus(string value) => FindValue(value);
}
