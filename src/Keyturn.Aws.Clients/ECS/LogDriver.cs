using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A log driver. A value that is not listed is kept as it came.</summary>
public sealed class LogDriver : ConstantClass
{
    public static readonly LogDriver JsonFile = new("json-file");
    public static readonly LogDriver Syslog = new("syslog");
    public static readonly LogDriver Journald = new("journald");
    public static readonly LogDriver Gelf = new("gelf");
    public static readonly LogDriver Fluentd = new("fluentd");
    public static readonly LogDriver Awslogs = new("awslogs");
    public static readonly LogDriver Splunk = new("splunk");
    public static readonly LogDriver Awsfirelens = new("awsfirelens");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public LogDriver(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static LogDriver FindValue(string value) => FindValue<LogDriver>(value);

    public static implicit operator LogDriver(string value) => FindValue(value);
}
