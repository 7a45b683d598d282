using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>The lowest level of the log lines of the code. A value that is not listed is kept as it came.</summary>
public sealed class ApplicationLogLevel : ConstantClass
{
    public static readonly ApplicationLogLevel TRACE = new("TRACE");
    public static readonly ApplicationLogLevel DEBUG = new("DEBUG");
    public static readonly ApplicationLogLevel INFO = new("INFO");
    public static readonly ApplicationLogLevel WARN = new("WARN");
    public static readonly ApplicationLogLevel ERROR = new("ERROR");
    public static readonly ApplicationLogLevel FATAL = new("FATAL");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ApplicationLogLevel(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ApplicationLogLevel FindValue(string value) => FindValue<ApplicationLogLevel>(value);

    public static implicit operator ApplicationLogLevel(string value) => FindValue(value);
}
