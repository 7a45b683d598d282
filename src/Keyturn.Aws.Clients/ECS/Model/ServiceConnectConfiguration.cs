namespace Amazon.ECS.Model;

/// <summary>How tasks take part in Service Connect.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html"/>
public sealed class ServiceConnectConfiguration
{
    /// <summary>Whether it is on.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The namespace.</summary>
    public string? Namespace { get; set; }

    /// <summary>The services that are offered to others.</summary>
    public List<ServiceConnectService>? Services { get; set; }

    /// <summary>Where the logs of the proxy go.</summary>
    public LogConfiguration? LogConfiguration { get; set; }

    /// <summary>What the access log looks like.</summary>
    public ServiceConnectAccessLogConfiguration? AccessLogConfiguration { get; set; }
}
