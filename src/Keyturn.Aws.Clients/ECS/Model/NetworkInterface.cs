namespace Amazon.ECS.Model;

/// <summary>A network interface of a container.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkInterface.html"/>
public sealed class NetworkInterface
{
    /// <summary>The id of the attachment.</summary>
    public string? AttachmentId { get; set; }

    /// <summary>The private IPv4 address.</summary>
    public string? PrivateIpv4Address { get; set; }

    /// <summary>The IPv6 address.</summary>
    public string? Ipv6Address { get; set; }
}
