using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>Why a target is not available. A value that is not listed is kept as it came.</summary>
public sealed class TargetHealthReason : ConstantClass
{
    public static readonly TargetHealthReason UNREACHABLE = new("UNREACHABLE");
    public static readonly TargetHealthReason CONNECTION_FAILED = new("CONNECTION_FAILED");
    public static readonly TargetHealthReason AUTH_FAILURE = new("AUTH_FAILURE");
    public static readonly TargetHealthReason PENDING_PROXY_CAPACITY = new("PENDING_PROXY_CAPACITY");
    public static readonly TargetHealthReason INVALID_REPLICATION_STATE = new("INVALID_REPLICATION_STATE");
    public static readonly TargetHealthReason PROMOTED = new("PROMOTED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TargetHealthReason(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TargetHealthReason FindValue(string value) => FindValue<TargetHealthReason>(value);

    public static implicit operator TargetHealthReason(string value) => FindValue(value);
}
