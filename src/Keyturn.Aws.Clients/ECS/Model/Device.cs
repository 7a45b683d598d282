namespace Amazon.ECS.Model;

/// <summary>A device of the instance in a container.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html"/>
public sealed class Device
{
    /// <summary>The path on the instance.</summary>
    public string? HostPath { get; set; }

    /// <summary>The path in the container.</summary>
    public string? ContainerPath { get; set; }

    /// <summary>What the container may do with it; see <see cref="DeviceCgroupPermission"/>.</summary>
    public List<string>? Permissions { get; set; }
}
