using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>A VPC after DescribeVpcs and two calls of DescribeVpcAttribute.</summary>
/// <param name="Id">VPC id.</param>
/// <param name="Blocks">All associated CIDR blocks, secondary and IPv6 ones included.</param>
public sealed record Vpc(string Id, ImmutableArray<Cidr> Blocks)
{
    /// <summary>Account that owns it.</summary>
    public string OwnerId { get; init; } = "";

    /// <summary>Region it is in.</summary>
    public string Region { get; init; } = "";

    /// <summary>Attribute enableDnsSupport; <see langword="null"/> when it could not be read.</summary>
    public bool? DnsSupport { get; init; } = true;

    /// <summary>Attribute enableDnsHostnames; <see langword="null"/> when it could not be read.</summary>
    public bool? DnsHostnames { get; init; } = true;

    /// <summary>Its DHCP options; <see langword="null"/> means the Amazon resolver.</summary>
    public string? DhcpOptionsId { get; init; }

    /// <summary>VPC Encryption Controls in enforce mode refuse paths by rules of their own.</summary>
    public bool EncryptionEnforced { get; init; }
}

/// <summary>DHCP options after DescribeDhcpOptions.</summary>
/// <param name="Id">DHCP options id.</param>
/// <param name="NameServers">Option domain-name-servers: addresses or <c>AmazonProvidedDNS</c>.</param>
public sealed record DhcpOptions(string Id, ImmutableArray<string> NameServers);

/// <summary>A subnet after DescribeSubnets.</summary>
/// <param name="Id">Subnet id.</param>
/// <param name="VpcId">Its VPC.</param>
/// <param name="Zone">Availability Zone name.</param>
/// <param name="Blocks">Its IPv4 and IPv6 block; one of them may be absent.</param>
public sealed record Subnet(string Id, string VpcId, string Zone, ImmutableArray<Cidr> Blocks)
{
    /// <summary>Every address an interface in it may have.</summary>
    public AddressSet Addresses { get; } = AddressSet.Of(Blocks);
}

/// <summary>Where VPC Block Public Access makes no difference.</summary>
/// <param name="ResourceId">VPC or subnet id.</param>
/// <param name="AllowsIngress">allow-bidirectional; else allow-egress.</param>
public sealed record PublicAccessExclusion(string ResourceId, bool AllowsIngress);

/// <summary>Mode of VPC Block Public Access.</summary>
public enum PublicAccessMode
{
    /// <summary>Nothing is blocked.</summary>
    Off,

    /// <summary>Sessions from the internet are blocked; NAT and egress-only gateways work.</summary>
    BlockIngress,

    /// <summary>All traffic of internet gateways and egress-only gateways is blocked.</summary>
    BlockBidirectional,
}

/// <summary>VPC Block Public Access after DescribeVpcBlockPublicAccessOptions and Exclusions.</summary>
public sealed record BlockPublicAccess(PublicAccessMode Mode, ImmutableArray<PublicAccessExclusion> Exclusions);
