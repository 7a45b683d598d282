namespace Amazon.ECS.Model;

/// <summary>A port binding of a container.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkBinding.html"/>
public sealed class NetworkBinding
{
    /// <summary>The address.</summary>
    public string? BindIP { get; set; }

    /// <summary>The port in the container.</summary>
    public int? ContainerPort { get; set; }

    /// <summary>The port on the instance.</summary>
    public int? HostPort { get; set; }

    /// <summary>The transport protocol.</summary>
    public TransportProtocol? Protocol { get; set; }

    /// <summary>The range of ports in the container.</summary>
    public string? ContainerPortRange { get; set; }

    /// <summary>The range of ports on the instance.</summary>
    public string? HostPortRange { get; set; }
}
