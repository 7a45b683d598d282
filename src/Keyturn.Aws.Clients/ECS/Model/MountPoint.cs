namespace Amazon.ECS.Model;

/// <summary>Where a volume is mounted.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html"/>
public sealed class MountPoint
{
    /// <summary>The name of the volume.</summary>
    public string? SourceVolume { get; set; }

    /// <summary>The path in the container.</summary>
    public string? ContainerPath { get; set; }

    /// <summary>Whether it can only be read.</summary>
    public bool? ReadOnly { get; set; }
}
