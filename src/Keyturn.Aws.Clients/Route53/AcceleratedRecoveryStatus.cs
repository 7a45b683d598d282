using Amazon.Runtime;

namespace Amazon.Route53;

/// <summary>The state of accelerated recovery. A value that is not listed is kept as it came.</summary>
public sealed class AcceleratedRecoveryStatus : ConstantClass
{
    public static readonly AcceleratedRecoveryStatus ENABLING = new("ENABLING");
    public static readonly AcceleratedRecoveryStatus ENABLE_FAILED = new("ENABLE_FAILED");
    public static readonly AcceleratedRecoveryStatus ENABLING_HOSTED_ZONE_LOCKED = new("ENABLING_HOSTED_ZONE_LOCKED");
    public static readonly AcceleratedRecoveryStatus ENABLED = new("ENABLED");
    public static readonly AcceleratedRecoveryStatus DISABLING = new("DISABLING");
    public static readonly AcceleratedRecoveryStatus DISABLE_FAILED = new("DISABLE_FAILED");
    public static readonly AcceleratedRecoveryStatus DISABLED = new("DISABLED");
    public static readonly AcceleratedRecoveryStatus DISABLING_HOSTED_ZONE_LOCKED = new("DISABLING_HOSTED_ZONE_LOCKED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public AcceleratedRecoveryStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static AcceleratedRecoveryStatus FindValue(string value) => FindValue<AcceleratedRecoveryStatus>(value);

    public static implicit operator AcceleratedRecoveryStatus(string value) => FindValue(value);
}
