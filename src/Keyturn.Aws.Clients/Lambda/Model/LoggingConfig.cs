namespace Amazon.Lambda.Model;

/// <summary>Where and how a function logs.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_LoggingConfig.html"/>
public sealed class LoggingConfig
{
    /// <summary>Text or JSON.</summary>
    public LogFormat? LogFormat { get; set; }

    /// <summary>The lowest level of application log lines kept; JSON format only.</summary>
    public ApplicationLogLevel? ApplicationLogLevel { get; set; }

    /// <summary>The lowest level of system log lines kept; JSON format only.</summary>
    public SystemLogLevel? SystemLogLevel { get; set; }

    /// <summary>The log group that the function writes to.</summary>
    public string? LogGroup { get; set; }
}
