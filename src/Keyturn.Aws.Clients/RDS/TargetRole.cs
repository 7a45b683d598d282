using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>Whether a target can be written to. A value that is not listed is kept as it came.</summary>
public sealed class TargetRole : ConstantClass
{
    public static readonly TargetRole READ_WRITE = new("READ_WRITE");
    public static readonly TargetRole READ_ONLY = new("READ_ONLY");
    public static readonly TargetRole UNKNOWN = new("UNKNOWN");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TargetRole(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TargetRole FindValue(string value) => FindValue<TargetRole>(value);

    public static implicit operator TargetRole(string value) => FindValue(value);
}
