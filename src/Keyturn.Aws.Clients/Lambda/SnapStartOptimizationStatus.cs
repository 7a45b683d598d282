using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>Whether SnapStart is on for this version. A value that is not listed is kept as it came.</summary>
public sealed class SnapStartOptimizationStatus : ConstantClass
{
    public static readonly SnapStartOptimizationStatus On = new("On");
    public static readonly SnapStartOptimizationStatus Off = new("Off");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public SnapStartOptimizationStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static SnapStartOptimizationStatus FindValue(string value) => FindValue<SnapStartOptimizationStatus>(value);

    public static implicit operator SnapStartOptimizationStatus(string value) => FindValue(value);
}
