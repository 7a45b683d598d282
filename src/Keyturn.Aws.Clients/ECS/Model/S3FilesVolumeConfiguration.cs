namespace Amazon.ECS.Model;

/// <summary>An S3 file system as a volume.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html"/>
public sealed class S3FilesVolumeConfiguration
{
    /// <summary>The ARN of the file system.</summary>
    public string? FileSystemArn { get; set; }

    /// <summary>The directory that is mounted.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The port of encrypted traffic.</summary>
    public int? TransitEncryptionPort { get; set; }

    /// <summary>The ARN of the access point.</summary>
    public string? AccessPointArn { get; set; }
}
