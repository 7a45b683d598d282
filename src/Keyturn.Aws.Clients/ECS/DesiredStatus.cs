using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The status that a task shall have. A value that is not listed is kept as it came.</summary>
public sealed class DesiredStatus : ConstantClass
{
    public static readonly DesiredStatus RUNNING = new("RUNNING");
    public static readonly DesiredStatus PENDING = new("PENDING");
    public static readonly DesiredStatus STOPPED = new("STOPPED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DesiredStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DesiredStatus FindValue(string value) => FindValue<DesiredStatus>(value);

    public static implicit operator DesiredStatus(string value) => FindValue(value);
}
