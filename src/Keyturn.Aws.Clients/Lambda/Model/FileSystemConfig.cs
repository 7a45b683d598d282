namespace Amazon.Lambda.Model;

/// <summary>An EFS access point that a function mounts.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_FileSystemConfig.html"/>
public sealed class FileSystemConfig
{
    /// <summary>The ARN of the access point.</summary>
    public string? Arn { get; set; }

    /// <summary>Where the file system is mounted.</summary>
    public string? LocalMountPath { get; set; }
}
