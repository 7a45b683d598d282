namespace Amazon.Lambda.Model;

/// <summary>Why the runtime version could not be read.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_RuntimeVersionError.html"/>
public sealed class RuntimeVersionError
{
    /// <summary>The error code.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>What happened, in a sentence.</summary>
    public string? Message { get; set; }
}
