namespace Amazon.ECS.Model;

/// <summary>A port of a container.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html"/>
public sealed class PortMapping
{
    /// <summary>The port in the container.</summary>
    public int? ContainerPort { get; set; }

    /// <summary>The port on the instance.</summary>
    public int? HostPort { get; set; }

    /// <summary>The transport protocol.</summary>
    public TransportProtocol? Protocol { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The application protocol for Service Connect.</summary>
    public ApplicationProtocol? AppProtocol { get; set; }

    /// <summary>The range of ports in the container.</summary>
    public string? ContainerPortRange { get; set; }
}
