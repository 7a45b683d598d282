using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>How a DB cluster scales. A value that is not listed is kept as it came.</summary>
public sealed class ClusterScalabilityType : ConstantClass
{
    public static readonly ClusterScalabilityType Standard = new("standard");
    public static readonly ClusterScalabilityType Limitless = new("limitless");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ClusterScalabilityType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ClusterScalabilityType FindValue(string value) => FindValue<ClusterScalabilityType>(value);

    public static implicit operator ClusterScalabilityType(string value) => FindValue(value);
}
