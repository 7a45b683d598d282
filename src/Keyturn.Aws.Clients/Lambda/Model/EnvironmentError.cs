namespace Amazon.Lambda.Model;

/// <summary>Why the environment could not be read.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_EnvironmentError.html"/>
public sealed class EnvironmentError
{
    /// <summary>The error code, such as <c>AccessDeniedException</c>.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>What happened, in a sentence.</summary>
    public string? Message { get; set; }
}
