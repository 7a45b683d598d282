namespace Amazon.ECS.Model;

/// <summary>A name and a port for clients of Service Connect.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html"/>
public sealed class ServiceConnectClientAlias
{
    /// <summary>The port.</summary>
    public int? Port { get; set; }

    /// <summary>The name.</summary>
    public string? DnsName { get; set; }

    /// <summary>What test traffic looks like.</summary>
    public ServiceConnectTestTrafficRules? TestTrafficRules { get; set; }
}
