namespace Amazon.ECS.Model;

/// <summary>A file of environment variables.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html"/>
public sealed class EnvironmentFile
{
    /// <summary>The ARN of the object in S3.</summary>
    public string? Value { get; set; }

    /// <summary>The type.</summary>
    public EnvironmentFileType? Type { get; set; }
}
