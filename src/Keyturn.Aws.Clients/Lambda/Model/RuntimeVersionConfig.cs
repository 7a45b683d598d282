namespace Amazon.Lambda.Model;

/// <summary>The runtime version that a function runs on.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_RuntimeVersionConfig.html"/>
public sealed class RuntimeVersionConfig
{
    /// <summary>The ARN of the runtime version.</summary>
    public string? RuntimeVersionArn { get; set; }

    /// <summary>Why the settings could not be read, if so.</summary>
    public RuntimeVersionError? Error { get; set; }
}
