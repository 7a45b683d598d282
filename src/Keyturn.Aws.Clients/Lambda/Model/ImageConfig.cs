namespace Amazon.Lambda.Model;

/// <summary>What overrides the settings of a container image.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_ImageConfig.html"/>
public sealed class ImageConfig
{
    /// <summary>The entry point of the image.</summary>
    public List<string>? EntryPoint { get; set; }

    /// <summary>The command of the image.</summary>
    public List<string>? Command { get; set; }

    /// <summary>The working directory of the image.</summary>
    public string? WorkingDirectory { get; set; }
}
