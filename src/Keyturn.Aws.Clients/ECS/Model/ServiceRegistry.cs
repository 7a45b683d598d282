namespace Amazon.ECS.Model;

/// <summary>A Cloud Map registry of a service.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html"/>
public sealed class ServiceRegistry
{
    /// <summary>The ARN of the registry.</summary>
    public string? RegistryArn { get; set; }

    /// <summary>The port in SRV records.</summary>
    public int? Port { get; set; }

    /// <summary>The name of the container.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The port in the container.</summary>
    public int? ContainerPort { get; set; }
}
