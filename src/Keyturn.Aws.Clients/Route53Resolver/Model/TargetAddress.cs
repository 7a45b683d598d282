namespace Amazon.Route53Resolver.Model;

/// <summary>A DNS server.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_TargetAddress.html"/>
public sealed class TargetAddress
{
    /// <summary>The IPv4 address.</summary>
    public string? Ip { get; set; }

    /// <summary>The port.</summary>
    public int? Port { get; set; }

    /// <summary>The IPv6 address.</summary>
    public string? Ipv6 { get; set; }

    /// <summary>The protocol of the queries.</summary>
    public Protocol? Protocol { get; set; }

    /// <summary>The name of a DoH server in TLS.</summary>
    public string? ServerNameIndication { get; set; }
}
