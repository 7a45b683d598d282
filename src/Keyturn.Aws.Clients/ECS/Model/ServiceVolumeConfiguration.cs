namespace Amazon.ECS.Model;

/// <summary>A volume that is set up when a task of a service starts.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceVolumeConfiguration.html"/>
public sealed class ServiceVolumeConfiguration
{
    /// <summary>The name of the volume in the task definition.</summary>
    public string? Name { get; set; }

    /// <summary>The EBS volume.</summary>
    public ServiceManagedEBSVolumeConfiguration? ManagedEBSVolume { get; set; }
}
