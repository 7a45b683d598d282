namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>A VPC.</summary>
public sealed class VpcRecord : NetworkResource
{
    /// <summary>IPv4 blocks, the primary one first.</summary>
    public List<string> CidrBlocks { get; init; } = [];

    /// <summary>IPv6 blocks.</summary>
    public List<string> Ipv6CidrBlocks { get; init; } = [];

    /// <summary>Attribute enableDnsSupport.</summary>
    public bool DnsSupport { get; set; } = true;

    /// <summary>Attribute enableDnsHostnames.</summary>
    public bool DnsHostnames { get; set; } = true;

    /// <summary>Mode of VPC Encryption Controls, <c>monitor</c> or <c>enforce</c>; null without them.</summary>
    public string? EncryptionMode { get; set; }

    /// <summary>Its DHCP options.</summary>
    public required string DhcpOptionsId { get; set; }
}

/// <summary>A set of DHCP options.</summary>
public sealed class DhcpOptionsRecord : NetworkResource
{
    /// <summary>Values by option, for example <c>domain-name-servers</c>.</summary>
    public OrderedDictionary<string, string[]> Options { get; } = new(StringComparer.Ordinal);
}

/// <summary>A subnet.</summary>
public sealed class SubnetRecord : NetworkResource
{
    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Availability Zone name.</summary>
    public required string Zone { get; init; }

    /// <summary>IPv4 block.</summary>
    public required string CidrBlock { get; init; }

    /// <summary>IPv6 block, or null.</summary>
    public string? Ipv6CidrBlock { get; init; }

    /// <summary>Whether new interfaces get a public address.</summary>
    public bool MapPublicIp { get; init; }
}

/// <summary>An exclusion from VPC Block Public Access.</summary>
public sealed class PublicAccessExclusionRecord : NetworkResource
{
    /// <summary>ARN of the VPC or subnet.</summary>
    public required string ResourceArn { get; init; }

    /// <summary><c>allow-bidirectional</c> or <c>allow-egress</c>.</summary>
    public string Mode { get; init; } = "allow-bidirectional";
}
