using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The kind of a target. A value that is not listed is kept as it came.</summary>
public sealed class TargetType : ConstantClass
{
    public static readonly TargetType RDS_INSTANCE = new("RDS_INSTANCE");
    public static readonly TargetType RDS_SERVERLESS_ENDPOINT = new("RDS_SERVERLESS_ENDPOINT");
    public static readonly TargetType TRACKED_CLUSTER = new("TRACKED_CLUSTER");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TargetType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TargetType FindValue(string value) => FindValue<TargetType>(value);

    public static implicit operator TargetType(string value) => FindValue(value);
}
