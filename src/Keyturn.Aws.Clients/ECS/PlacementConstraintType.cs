using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A kind of rule for instances. A value that is not listed is kept as it came.</summary>
public sealed class PlacementConstraintType : ConstantClass
{
    public static readonly PlacementConstraintType DistinctInstance = new("distinctInstance");
    public static readonly PlacementConstraintType MemberOf = new("memberOf");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public PlacementConstraintType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static PlacementConstraintType FindValue(string value) => FindValue<PlacementConstraintType>(value);

    public static implicit operator PlacementConstraintType(string value) => FindValue(value);
}
