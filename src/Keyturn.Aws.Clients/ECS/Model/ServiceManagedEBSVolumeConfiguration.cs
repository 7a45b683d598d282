namespace Amazon.ECS.Model;

/// <summary>An EBS volume for the tasks of a service.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html"/>
public sealed class ServiceManagedEBSVolumeConfiguration
{
    /// <summary>Whether it is encrypted.</summary>
    public bool? Encrypted { get; set; }

    /// <summary>The KMS key.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The type of the volume.</summary>
    public string? VolumeType { get; set; }

    /// <summary>The size in GiB.</summary>
    public int? SizeInGiB { get; set; }

    /// <summary>The snapshot that it is made from.</summary>
    public string? SnapshotId { get; set; }

    /// <summary>The speed of filling it from the snapshot in MiB for each second.</summary>
    public int? VolumeInitializationRate { get; set; }

    /// <summary>The I/O operations for each second.</summary>
    public int? Iops { get; set; }

    /// <summary>The throughput in MiB for each second.</summary>
    public int? Throughput { get; set; }

    /// <summary>The tags of the volume.</summary>
    public List<EBSTagSpecification>? TagSpecifications { get; set; }

    /// <summary>The role that manages the volume.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The file system.</summary>
    public TaskFilesystemType? FilesystemType { get; set; }
}
