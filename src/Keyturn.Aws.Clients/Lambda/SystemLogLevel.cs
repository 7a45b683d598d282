using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>The lowest level of the log lines of the Lambda service. A value that is not listed is kept as it came.</summary>
public sealed class SystemLogLevel : ConstantClass
{
    public static readonly SystemLogLevel DEBUG = new("DEBUG");
    public static readonly SystemLogLevel INFO = new("INFO");
    public static readonly SystemLogLevel WARN = new("WARN");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public SystemLogLevel(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static SystemLogLevel FindValue(string value) => FindValue<SystemLogLevel>(value);

    public static implicit operator SystemLogLevel(string value) => FindValue(value);
}
