using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The mode of an activity stream. A value that is not listed is kept as it came.</summary>
public sealed class ActivityStreamMode : ConstantClass
{
    public static readonly ActivityStreamMode Sync = new("sync");
    public static readonly ActivityStreamMode Async = new("async");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ActivityStreamMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ActivityStreamMode FindValue(string value) => FindValue<ActivityStreamMode>(value);

    public static implicit operator ActivityStreamMode(string value) => FindValue(value);
}
