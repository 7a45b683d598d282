using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>Whether the policy of an activity stream is locked. A value that is not listed is kept as it came.</summary>
public sealed class ActivityStreamPolicyStatus : ConstantClass
{
    public static readonly ActivityStreamPolicyStatus Locked = new("locked");
    public static readonly ActivityStreamPolicyStatus Unlocked = new("unlocked");
    public static readonly ActivityStreamPolicyStatus LockingPolicy = new("locking-policy");
    public static readonly ActivityStreamPolicyStatus UnlockingPolicy = new("unlocking-policy");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ActivityStreamPolicyStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ActivityStreamPolicyStatus FindValue(string value) => FindValue<ActivityStreamPolicyStatus>(value);

    public static implicit operator ActivityStreamPolicyStatus(string value) => FindValue(value);
}
