using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>Which versions ListFunctions returns. A value that is not listed is kept as it came.</summary>
public sealed class FunctionVersion : ConstantClass
{
    public static readonly FunctionVersion ALL = new("ALL");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public FunctionVersion(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static FunctionVersion FindValue(string value) => FindValue<FunctionVersion>(value);

    public static implicit operator FunctionVersion(string value) => FindValue(value);
}
