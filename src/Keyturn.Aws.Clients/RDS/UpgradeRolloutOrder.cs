using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>When in a rollout a database is upgraded. A value that is not listed is kept as it came.</summary>
public sealed class UpgradeRolloutOrder : ConstantClass
{
    public static readonly UpgradeRolloutOrder First = new("first");
    public static readonly UpgradeRolloutOrder Second = new("second");
    public static readonly UpgradeRolloutOrder Last = new("last");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public UpgradeRolloutOrder(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static UpgradeRolloutOrder FindValue(string value) => FindValue<UpgradeRolloutOrder>(value);

    public static implicit operator UpgradeRolloutOrder(string value) => FindValue(value);
}
