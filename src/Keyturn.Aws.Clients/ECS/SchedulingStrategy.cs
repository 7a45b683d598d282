using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>How many tasks a service has. A value that is not listed is kept as it came.</summary>
public sealed class SchedulingStrategy : ConstantClass
{
    public static readonly SchedulingStrategy REPLICA = new("REPLICA");
    public static readonly SchedulingStrategy DAEMON = new("DAEMON");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public SchedulingStrategy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static SchedulingStrategy FindValue(string value) => FindValue<SchedulingStrategy>(value);

    public static implicit operator SchedulingStrategy(string value) => FindValue(value);
}
