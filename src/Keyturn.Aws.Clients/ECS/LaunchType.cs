using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>What tasks run on. A value that is not listed is kept as it came.</summary>
public sealed class LaunchType : ConstantClass
{
    public static readonly LaunchType EC2 = new("EC2");
    public static readonly LaunchType FARGATE = new("FARGATE");
    public static readonly LaunchType EXTERNAL = new("EXTERNAL");
    public static readonly LaunchType MANAGED_INSTANCES = new("MANAGED_INSTANCES");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public LaunchType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static LaunchType FindValue(string value) => FindValue<LaunchType>(value);

    public static implicit operator LaunchType(string value) => FindValue(value);
}
