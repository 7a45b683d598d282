namespace Amazon.RDS.Model;

/// <summary>A storage volume beside the first, as it is.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AdditionalStorageVolumeOutput.html"/>
public sealed class AdditionalStorageVolumeOutput
{
    /// <summary>The name of the volume.</summary>
    public string? VolumeName { get; set; }

    /// <summary>The status of the storage volume.</summary>
    public string? StorageVolumeStatus { get; set; }

    /// <summary>The storage in GiB.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>The provisioned I/O operations for each second.</summary>
    public int? IOPS { get; set; }

    /// <summary>The limit in GiB up to which the storage grows by itself.</summary>
    public int? MaxAllocatedStorage { get; set; }

    /// <summary>The storage throughput in MiB for each second.</summary>
    public int? StorageThroughput { get; set; }

    /// <summary>The type of the storage, such as <c>gp3</c>.</summary>
    public string? StorageType { get; set; }
}
