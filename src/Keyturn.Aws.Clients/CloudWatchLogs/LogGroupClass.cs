using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>The storage class of a log group. A value that is not listed is kept as it came.</summary>
public sealed class LogGroupClass : ConstantClass
{
    public static readonly LogGroupClass STANDARD = new("STANDARD");
    public static readonly LogGroupClass INFREQUENT_ACCESS = new("INFREQUENT_ACCESS");
    public static readonly LogGroupClass DELIVERY = new("DELIVERY");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public LogGroupClass(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static LogGroupClass FindValue(string value) => FindValue<LogGroupClass>(value);

    public static implicit operator LogGroupClass(string value) => FindValue(value);
}
