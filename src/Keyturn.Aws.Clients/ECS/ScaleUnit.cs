using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The unit of a scale. A value that is not listed is kept as it came.</summary>
public sealed class ScaleUnit : ConstantClass
{
    public static readonly ScaleUnit PERCENT = new("PERCENT");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ScaleUnit(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ScaleUnit FindValue(string value) => FindValue<ScaleUnit>(value);

    public static implicit operator ScaleUnit(string value) => FindValue(value);
}
