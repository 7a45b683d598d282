using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>When SnapStart applies. A value that is not listed is kept as it came.</summary>
public sealed class SnapStartApplyOn : ConstantClass
{
    public static readonly SnapStartApplyOn PublishedVersions = new("PublishedVersions");
    public static readonly SnapStartApplyOn None = new("None");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public SnapStartApplyOn(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static SnapStartApplyOn FindValue(string value) => FindValue<SnapStartApplyOn>(value);

    public static implicit operator SnapStartApplyOn(string value) => FindValue(value);
}
