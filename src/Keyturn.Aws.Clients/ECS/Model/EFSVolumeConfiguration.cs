namespace Amazon.ECS.Model;

/// <summary>An EFS file system as a volume.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html"/>
public sealed class EFSVolumeConfiguration
{
    /// <summary>The id of the file system.</summary>
    public string? FileSystemId { get; set; }

    /// <summary>The directory that is mounted.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether traffic is encrypted.</summary>
    public EFSTransitEncryption? TransitEncryption { get; set; }

    /// <summary>The port of encrypted traffic.</summary>
    public int? TransitEncryptionPort { get; set; }

    /// <summary>The access point and IAM.</summary>
    public EFSAuthorizationConfig? AuthorizationConfig { get; set; }
}
