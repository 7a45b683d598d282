using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>How instances are chosen. A value that is not listed is kept as it came.</summary>
public sealed class PlacementStrategyType : ConstantClass
{
    public static readonly PlacementStrategyType Random = new("random");
    public static readonly PlacementStrategyType Spread = new("spread");
    public static readonly PlacementStrategyType Binpack = new("binpack");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public PlacementStrategyType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static PlacementStrategyType FindValue(string value) => FindValue<PlacementStrategyType>(value);

    public static implicit operator PlacementStrategyType(string value) => FindValue(value);
}
