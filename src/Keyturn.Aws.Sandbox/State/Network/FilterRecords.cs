namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>A security group.</summary>
public sealed class SecurityGroupRecord : NetworkResource
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Rules of both directions.</summary>
    public List<GroupRuleRecord> Rules { get; init; } = [];

    /// <summary>Further VPCs it may be used in.</summary>
    public List<string> AssociatedVpcIds { get; init; } = [];
}

/// <summary>What a rule of a security group says: one peer, one direction.</summary>
/// <param name="Egress">Outbound.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c>, a number, or <c>-1</c>.</param>
/// <param name="FromPort">First port; null with <c>-1</c>.</param>
/// <param name="ToPort">Last port; null with <c>-1</c>.</param>
/// <param name="Peer">What it admits.</param>
public sealed record GroupRuleContent(bool Egress, string Protocol, int? FromPort, int? ToPort, GroupPeer Peer);

/// <summary>A peer.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Value">The block, prefix list id or group id.</param>
public sealed record GroupPeer(GroupPeerKind Kind, string Value);

/// <summary>Kinds of peers.</summary>
public enum GroupPeerKind
{
    /// <summary>IPv4 block.</summary>
    Ipv4,

    /// <summary>IPv6 block.</summary>
    Ipv6,

    /// <summary>Managed prefix list.</summary>
    PrefixList,

    /// <summary>Security group.</summary>
    Group,
}

/// <summary>A rule of a security group.</summary>
/// <param name="Id">Rule id, <c>sgr-…</c>.</param>
/// <param name="Content">What it says.</param>
/// <param name="Description">Free text, or null.</param>
public sealed record GroupRuleRecord(string Id, GroupRuleContent Content, string? Description = null)
{
    /// <summary>Account of the referenced group when it is another one.</summary>
    public string? PeerOwnerId { get; init; }

    /// <summary>Peering connection over which the referenced group is reached, or null.</summary>
    public string? PeeringConnectionId { get; init; }
}

/// <summary>A network ACL.</summary>
public sealed class NetworkAclRecord : NetworkResource
{
    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Whether it is the one of subnets without an own.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Subnets that use it.</summary>
    public List<string> SubnetIds { get; init; } = [];

    /// <summary>Entries, the final refusal left out: it is always there.</summary>
    public List<AclEntryRecord> Entries { get; init; } = [];
}

/// <summary>An entry of a network ACL.</summary>
/// <param name="Number">1 to 32766.</param>
/// <param name="Egress">Outbound.</param>
/// <param name="Allow">Allow or deny.</param>
/// <param name="Protocol">Protocol number, or <c>-1</c>.</param>
/// <param name="CidrBlock">IPv4 or IPv6 block.</param>
/// <param name="FromPort">First port, or null.</param>
/// <param name="ToPort">Last port, or null.</param>
public sealed record AclEntryRecord(int Number, bool Egress, bool Allow, string Protocol, string CidrBlock, int? FromPort = null, int? ToPort = null);
