using Amazon.Runtime;

namespace Amazon.SecretsManager;

/// <summary>The direction of a sorted list. A value that is not listed is kept as it came.</summary>
public sealed class SortOrderType : ConstantClass
{
    public static readonly SortOrderType Asc = new("asc");
    public static readonly SortOrderType Desc = new("desc");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public SortOrderType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static SortOrderType FindValue(string value) => FindValue<SortOrderType>(value);

    public static implicit operator SortOrderType(string value) => FindValue(value);
}
