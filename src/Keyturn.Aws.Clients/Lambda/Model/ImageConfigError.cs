namespace Amazon.Lambda.Model;

/// <summary>Why the image settings could not be read.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_ImageConfigError.html"/>
public sealed class ImageConfigError
{
    /// <summary>The error code.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>What happened, in a sentence.</summary>
    public string? Message { get; set; }
}
