using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>What a list of log streams is sorted by. A value that is not listed is kept as it came.</summary>
public sealed class OrderBy : ConstantClass
{
    public static readonly OrderBy LogStreamName = new("LogStreamName");
    public static readonly OrderBy LastEventTime = new("LastEventTime");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public OrderBy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static OrderBy FindValue(string value) => FindValue<OrderBy>(value);

    public static implicit operator OrderBy(string value) => FindValue(value);
}
