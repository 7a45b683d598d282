using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The status of a Limitless Database. A value that is not listed is kept as it came.</summary>
public sealed class LimitlessDatabaseStatus : ConstantClass
{
    public static readonly LimitlessDatabaseStatus Active = new("active");
    public static readonly LimitlessDatabaseStatus NotInUse = new("not-in-use");
    public static readonly LimitlessDatabaseStatus Enabled = new("enabled");
    public static readonly LimitlessDatabaseStatus Disabled = new("disabled");
    public static readonly LimitlessDatabaseStatus Enabling = new("enabling");
    public static readonly LimitlessDatabaseStatus Disabling = new("disabling");
    public static readonly LimitlessDatabaseStatus ModifyingMaxCapacity = new("modifying-max-capacity");
    public static readonly LimitlessDatabaseStatus Error = new("error");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public LimitlessDatabaseStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static LimitlessDatabaseStatus FindValue(string value) => FindValue<LimitlessDatabaseStatus>(value);

    public static implicit operator LimitlessDatabaseStatus(string value) => FindValue(value);
}
