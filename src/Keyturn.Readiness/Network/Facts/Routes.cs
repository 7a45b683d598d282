using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>What a route leads to.</summary>
public enum RouteTarget
{
    /// <summary>The VPC itself.</summary>
    Local,

    /// <summary>Internet gateway.</summary>
    InternetGateway,

    /// <summary>NAT gateway.</summary>
    NatGateway,

    /// <summary>Egress-only internet gateway, IPv6 only.</summary>
    EgressOnlyGateway,

    /// <summary>VPC peering connection.</summary>
    Peering,

    /// <summary>Transit gateway.</summary>
    TransitGateway,

    /// <summary>Gateway endpoint for S3 or DynamoDB.</summary>
    GatewayEndpoint,

    /// <summary>Gateway Load Balancer endpoint: an appliance.</summary>
    ApplianceEndpoint,

    /// <summary>An interface or instance that forwards.</summary>
    Interface,

    /// <summary>VPN or Direct Connect gateway.</summary>
    VirtualPrivateGateway,

    /// <summary>Cloud WAN core network.</summary>
    CoreNetwork,

    /// <summary>Local or carrier gateway, or one this model does not know.</summary>
    Other,
}

/// <summary>One route after DescribeRouteTables.</summary>
/// <param name="Destination">CIDR block; <see langword="null"/> for a prefix list.</param>
/// <param name="Target">Kind of target.</param>
/// <param name="TargetId">Id of the target; <c>local</c> for the VPC.</param>
public sealed record Route(Cidr? Destination, RouteTarget Target, string TargetId)
{
    /// <summary>Prefix list that is the destination.</summary>
    public string? PrefixListId { get; init; }

    /// <summary>State blackhole: the target is gone, yet the route still wins.</summary>
    public bool Blackhole { get; init; }

    /// <summary>Origin EnableVgwRoutePropagation.</summary>
    public bool Propagated { get; init; }

    /// <summary>The destination as a person writes it.</summary>
    public string DestinationText => Destination?.ToString() ?? PrefixListId ?? "";
}

/// <summary>A route table after DescribeRouteTables.</summary>
/// <param name="Id">Route table id.</param>
/// <param name="VpcId">Its VPC.</param>
/// <param name="Main">Whether subnets without a table of their own use it.</param>
/// <param name="SubnetIds">Explicitly associated subnets.</param>
/// <param name="Routes">Its routes.</param>
public sealed record RouteTable(string Id, string VpcId, bool Main, ImmutableArray<string> SubnetIds, ImmutableArray<Route> Routes)
{
    /// <summary>Whether a local route covers <paramref name="block"/>: AWS lets a route inside it lead to an appliance or a NAT gateway alone. VPC guide, "Route table options".</summary>
    internal bool Keeps(Cidr block) =>
        Routes.Any(route => route is { Target: RouteTarget.Local, Destination: { } local } && AddressSet.Of(local).Covers(AddressSet.Of(block)));

    /// <summary>Whether a broader route leads to the same target, so that nothing changes without <paramref name="route"/>.</summary>
    internal bool HasBroader(Route route) => route.Destination is { } block && Routes.Any(other =>
        other is { Blackhole: false, Destination: { } wide } && wide.Length < block.Length && (other.Target, other.TargetId) == (route.Target, route.TargetId)
        && AddressSet.Of(wide).Covers(AddressSet.Of(block)));
}

/// <summary>A managed prefix list after DescribeManagedPrefixLists and GetManagedPrefixListEntries.</summary>
/// <param name="Id">Prefix list id.</param>
/// <param name="Entries">Entries of the current version; <see langword="null"/> when they could not be read.</param>
public sealed record PrefixList(string Id, ImmutableArray<Cidr>? Entries);
