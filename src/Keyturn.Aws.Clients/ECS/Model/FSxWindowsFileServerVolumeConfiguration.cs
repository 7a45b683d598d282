namespace Amazon.ECS.Model;

/// <summary>An FSx for Windows file system as a volume.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerVolumeConfiguration.html"/>
public sealed class FSxWindowsFileServerVolumeConfiguration
{
    /// <summary>The id of the file system.</summary>
    public string? FileSystemId { get; set; }

    /// <summary>The directory that is mounted.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The credentials and the domain.</summary>
    public FSxWindowsFileServerAuthorizationConfig? AuthorizationConfig { get; set; }
}
