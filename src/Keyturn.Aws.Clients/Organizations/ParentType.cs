using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>The kind of a parent. A value that is not listed is kept as it came.</summary>
public sealed class ParentType : ConstantClass
{
    public static readonly ParentType ROOT = new("ROOT");
    public static readonly ParentType ORGANIZATIONAL_UNIT = new("ORGANIZATIONAL_UNIT");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ParentType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ParentType FindValue(string value) => FindValue<ParentType>(value);

    public static implicit operator ParentType(string value) => FindValue(value);
}
