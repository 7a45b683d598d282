namespace Amazon.ECS.Model;

/// <summary>A volume of a task definition.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html"/>
public sealed class Volume
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The path of a bind mount.</summary>
    public HostVolumeProperties? Host { get; set; }

    /// <summary>The Docker volume.</summary>
    public DockerVolumeConfiguration? DockerVolumeConfiguration { get; set; }

    /// <summary>The EFS file system.</summary>
    public EFSVolumeConfiguration? EfsVolumeConfiguration { get; set; }

    /// <summary>The S3 file system.</summary>
    public S3FilesVolumeConfiguration? S3filesVolumeConfiguration { get; set; }

    /// <summary>The FSx for Windows file system.</summary>
    public FSxWindowsFileServerVolumeConfiguration? FsxWindowsFileServerVolumeConfiguration { get; set; }

    /// <summary>Whether it is set up when a task starts.</summary>
    public bool? ConfiguredAtLaunch { get; set; }
}
