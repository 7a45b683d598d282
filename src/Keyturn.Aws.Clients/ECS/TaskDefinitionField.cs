using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>What else a description of a task definition includes. A value that is not listed is kept as it came.</summary>
public sealed class TaskDefinitionField : ConstantClass
{
    public static readonly TaskDefinitionField TAGS = new("TAGS");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TaskDefinitionField(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TaskDefinitionField FindValue(string value) => FindValue<TaskDefinitionField>(value);

    public static implicit operator TaskDefinitionField(string value) => FindValue(value);
}
