using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>One entry of a network ACL after DescribeNetworkAcls.</summary>
/// <param name="Number">Rule number; the lowest that matches decides.</param>
/// <param name="Egress">Whether it speaks of traffic that leaves the subnet.</param>
/// <param name="Allow">Allow or deny.</param>
/// <param name="Protocol">Protocol number as text; <c>-1</c> is every protocol and makes ports irrelevant.</param>
/// <param name="Peer">Source or destination block.</param>
/// <param name="Ports">Destination ports; <see langword="null"/> when the entry has none.</param>
public sealed record NetworkAclEntry(int Number, bool Egress, bool Allow, string Protocol, Cidr Peer, PortRange? Ports);

/// <summary>A network ACL after DescribeNetworkAcls.</summary>
public sealed record NetworkAcl(string Id, string VpcId, ImmutableArray<string> SubnetIds, ImmutableArray<NetworkAclEntry> Entries);

/// <summary>One rule of a security group after DescribeSecurityGroupRules: exactly one of the three peers is set.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Egress">Outbound or inbound.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c>, a number, or <c>-1</c> for everything.</param>
/// <param name="Ports">Ports; <see langword="null"/> when the rule has none, which is not port 0.</param>
public sealed record SecurityGroupRule(string Id, bool Egress, string Protocol, PortRange? Ports)
{
    /// <summary>CIDR peer.</summary>
    public Cidr? Block { get; init; }

    /// <summary>Prefix list peer.</summary>
    public string? PrefixListId { get; init; }

    /// <summary>Group peer: the interfaces that carry this group now.</summary>
    public string? GroupId { get; init; }

    /// <summary>The referenced group is deleted, or its peering is: the rule matches nobody.</summary>
    public bool Stale { get; init; }

    /// <summary>The peer as a person writes it.</summary>
    public string PeerText => Block?.ToString() ?? GroupId ?? PrefixListId ?? "";
}

/// <summary>A security group after DescribeSecurityGroups and DescribeSecurityGroupRules.</summary>
public sealed record SecurityGroup(string Id, string VpcId, ImmutableArray<SecurityGroupRule> Rules)
{
    /// <summary>Account that owns it.</summary>
    public string OwnerId { get; init; } = "";

    /// <summary>Further VPCs it may be used in, after DescribeSecurityGroupVpcAssociations.</summary>
    public ImmutableArray<string> AssociatedVpcIds { get; init; } = [];
}
