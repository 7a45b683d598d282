namespace Amazon.Lambda.Model;

/// <summary>The X-Ray setting of a function.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_TracingConfigResponse.html"/>
public sealed class TracingConfigResponse
{
    /// <summary>The sampling mode.</summary>
    public TracingMode? Mode { get; set; }
}
