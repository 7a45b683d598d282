namespace Amazon.ECS.Model;

/// <summary>A service that is offered to others by Service Connect.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html"/>
public sealed class ServiceConnectService
{
    /// <summary>The name of the port mapping.</summary>
    public string? PortName { get; set; }

    /// <summary>The name in Cloud Map.</summary>
    public string? DiscoveryName { get; set; }

    /// <summary>The names and ports for clients.</summary>
    public List<ServiceConnectClientAlias>? ClientAliases { get; set; }

    /// <summary>The port that the proxy listens on.</summary>
    public int? IngressPortOverride { get; set; }

    /// <summary>How long requests may take.</summary>
    public TimeoutConfiguration? Timeout { get; set; }

    /// <summary>The TLS settings.</summary>
    public ServiceConnectTlsConfiguration? Tls { get; set; }
}
