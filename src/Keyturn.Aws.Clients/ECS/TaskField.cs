using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>What else a description of tasks includes. A value that is not listed is kept as it came.</summary>
public sealed class TaskField : ConstantClass
{
    public static readonly TaskField TAGS = new("TAGS");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TaskField(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TaskField FindValue(string value) => FindValue<TaskField>(value);

    public static implicit operator TaskField(string value) => FindValue(value);
}
