using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whether a tag is resolved to a digest. A value that is not listed is kept as it came.</summary>
public sealed class VersionConsistency : ConstantClass
{
    public static readonly VersionConsistency Enabled = new("enabled");
    public static readonly VersionConsistency Disabled = new("disabled");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public VersionConsistency(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static VersionConsistency FindValue(string value) => FindValue<VersionConsistency>(value);

    public static implicit operator VersionConsistency(string value) => FindValue(value);
}
