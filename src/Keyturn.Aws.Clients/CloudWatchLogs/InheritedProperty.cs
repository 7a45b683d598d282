using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>A setting that a log group takes from its account. A value that is not listed is kept as it came.</summary>
public sealed class InheritedProperty : ConstantClass
{
    public static readonly InheritedProperty ACCOUNT_DATA_PROTECTION = new("ACCOUNT_DATA_PROTECTION");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public InheritedProperty(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static InheritedProperty FindValue(string value) => FindValue<InheritedProperty>(value);

    public static implicit operator InheritedProperty(string value) => FindValue(value);
}
