using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>The format of the log lines of a function. A value that is not listed is kept as it came.</summary>
public sealed class LogFormat : ConstantClass
{
    public static readonly LogFormat JSON = new("JSON");
    public static readonly LogFormat Text = new("Text");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public LogFormat(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static LogFormat FindValue(string value) => FindValue<LogFormat>(value);

    public static implicit operator LogFormat(string value) => FindValue(value);
}
