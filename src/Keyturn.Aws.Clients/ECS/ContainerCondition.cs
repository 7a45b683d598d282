using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>What is waited for before a container starts. A value that is not listed is kept as it came.</summary>
public sealed class ContainerCondition : ConstantClass
{
    public static readonly ContainerCondition START = new("START");
    public static readonly ContainerCondition COMPLETE = new("COMPLETE");
    public static readonly ContainerCondition SUCCESS = new("SUCCESS");
    public static readonly ContainerCondition HEALTHY = new("HEALTHY");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ContainerCondition(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ContainerCondition FindValue(string value) => FindValue<ContainerCondition>(value);

    public static implicit operator ContainerCondition(string value) => FindValue(value);
}
