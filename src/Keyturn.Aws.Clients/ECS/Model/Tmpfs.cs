namespace Amazon.ECS.Model;

/// <summary>A tmpfs mount.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html"/>
public sealed class Tmpfs
{
    /// <summary>The path in the container.</summary>
    public string? ContainerPath { get; set; }

    /// <summary>The most MiB.</summary>
    public int? Size { get; set; }

    /// <summary>The mount options.</summary>
    public List<string>? MountOptions { get; set; }
}
