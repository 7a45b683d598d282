using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The status of an activity stream. A value that is not listed is kept as it came.</summary>
public sealed class ActivityStreamStatus : ConstantClass
{
    public static readonly ActivityStreamStatus Stopped = new("stopped");
    public static readonly ActivityStreamStatus Starting = new("starting");
    public static readonly ActivityStreamStatus Started = new("started");
    public static readonly ActivityStreamStatus Stopping = new("stopping");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ActivityStreamStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ActivityStreamStatus FindValue(string value) => FindValue<ActivityStreamStatus>(value);

    public static implicit operator ActivityStreamStatus(string value) => FindValue(value);
}
