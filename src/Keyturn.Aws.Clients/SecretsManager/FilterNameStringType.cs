using Amazon.Runtime;

namespace Amazon.SecretsManager;

/// <summary>What a filter of ListSecrets looks at. A value that is not listed is kept as it came.</summary>
public sealed class FilterNameStringType : ConstantClass
{
    public static readonly FilterNameStringType Description = new("description");
    public static readonly FilterNameStringType Name = new("name");
    public static readonly FilterNameStringType TagKey = new("tag-key");
    public static readonly FilterNameStringType TagValue = new("tag-value");
    public static readonly FilterNameStringType PrimaryRegion = new("primary-region");
    public static readonly FilterNameStringType OwningService = new("owning-service");
    public static readonly FilterNameStringType All = new("all");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public FilterNameStringType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static FilterNameStringType FindValue(string value) => FindValue<FilterNameStringType>(value);

    public static implicit operator FilterNameStringType(string value) => FindValue(value);
}
