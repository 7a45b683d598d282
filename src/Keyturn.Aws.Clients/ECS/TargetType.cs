using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The kind of what has an attribute. A value that is not listed is kept as it came.</summary>
public sealed class TargetType : ConstantClass
{
    public static readonly TargetType ContainerInstance = new("container-instance");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TargetType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TargetType FindValue(string value) => FindValue<TargetType>(value);

    public static implicit operator TargetType(string value) => FindValue(value);
}
