namespace Amazon.ECS.Model;

/// <summary>A bind mount.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html"/>
public sealed class HostVolumeProperties
{
    /// <summary>The path on the instance.</summary>
    public string? SourcePath { get; set; }
}
