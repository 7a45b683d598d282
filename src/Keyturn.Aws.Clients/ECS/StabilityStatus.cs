using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whether a task set is stable. A value that is not listed is kept as it came.</summary>
public sealed class StabilityStatus : ConstantClass
{
    public static readonly StabilityStatus STEADY_STATE = new("STEADY_STATE");
    public static readonly StabilityStatus STABILIZING = new("STABILIZING");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public StabilityStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static StabilityStatus FindValue(string value) => FindValue<StabilityStatus>(value);

    public static implicit operator StabilityStatus(string value) => FindValue(value);
}
