using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A launch type that a task definition fits. A value that is not listed is kept as it came.</summary>
public sealed class Compatibility : ConstantClass
{
    public static readonly Compatibility EC2 = new("EC2");
    public static readonly Compatibility FARGATE = new("FARGATE");
    public static readonly Compatibility EXTERNAL = new("EXTERNAL");
    public static readonly Compatibility MANAGED_INSTANCES = new("MANAGED_INSTANCES");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public Compatibility(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static Compatibility FindValue(string value) => FindValue<Compatibility>(value);

    public static implicit operator Compatibility(string value) => FindValue(value);
}
