namespace Amazon.Lambda.Model;

/// <summary>The container image settings of a function, or why they could not be read.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_ImageConfigResponse.html"/>
public sealed class ImageConfigResponse
{
    /// <summary>What overrides the image.</summary>
    public ImageConfig? ImageConfig { get; set; }

    /// <summary>Why the settings could not be read, if so.</summary>
    public ImageConfigError? Error { get; set; }
}
