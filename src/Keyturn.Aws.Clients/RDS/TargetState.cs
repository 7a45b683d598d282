using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>Whether a target is available. A value that is not listed is kept as it came.</summary>
public sealed class TargetState : ConstantClass
{
    public static readonly TargetState REGISTERING = new("REGISTERING");
    public static readonly TargetState AVAILABLE = new("AVAILABLE");
    public static readonly TargetState UNAVAILABLE = new("UNAVAILABLE");
    public static readonly TargetState UNUSED = new("UNUSED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TargetState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TargetState FindValue(string value) => FindValue<TargetState>(value);

    public static implicit operator TargetState(string value) => FindValue(value);
}
