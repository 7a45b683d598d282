using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>Everything known of the network, by id; each part with the time it was read or why it could not be. A part that was never read answers nothing.</summary>
public sealed record NetworkEstate
{
    /// <summary>VPCs with both DNS attributes.</summary>
    public EstatePart<ImmutableDictionary<string, Vpc>> Vpcs { get; init; } = EstatePart<ImmutableDictionary<string, Vpc>>.NotRead;

    /// <summary>DHCP options.</summary>
    public EstatePart<ImmutableDictionary<string, DhcpOptions>> DhcpOptions { get; init; } = EstatePart<ImmutableDictionary<string, DhcpOptions>>.NotRead;

    /// <summary>Subnets.</summary>
    public EstatePart<ImmutableDictionary<string, Subnet>> Subnets { get; init; } = EstatePart<ImmutableDictionary<string, Subnet>>.NotRead;

    /// <summary>Route tables.</summary>
    public EstatePart<ImmutableDictionary<string, RouteTable>> RouteTables { get; init; } = EstatePart<ImmutableDictionary<string, RouteTable>>.NotRead;

    /// <summary>Network ACLs.</summary>
    public EstatePart<ImmutableDictionary<string, NetworkAcl>> NetworkAcls { get; init; } = EstatePart<ImmutableDictionary<string, NetworkAcl>>.NotRead;

    /// <summary>Security groups with their rules.</summary>
    public EstatePart<ImmutableDictionary<string, SecurityGroup>> SecurityGroups { get; init; } = EstatePart<ImmutableDictionary<string, SecurityGroup>>.NotRead;

    /// <summary>Managed prefix lists.</summary>
    public EstatePart<ImmutableDictionary<string, PrefixList>> PrefixLists { get; init; } = EstatePart<ImmutableDictionary<string, PrefixList>>.NotRead;

    /// <summary>Network interfaces.</summary>
    public EstatePart<ImmutableDictionary<string, NetworkInterface>> Interfaces { get; init; } = EstatePart<ImmutableDictionary<string, NetworkInterface>>.NotRead;

    /// <summary>Instances.</summary>
    public EstatePart<ImmutableDictionary<string, Instance>> Instances { get; init; } = EstatePart<ImmutableDictionary<string, Instance>>.NotRead;

    /// <summary>VPC endpoints.</summary>
    public EstatePart<ImmutableDictionary<string, VpcEndpoint>> Endpoints { get; init; } = EstatePart<ImmutableDictionary<string, VpcEndpoint>>.NotRead;

    /// <summary>NAT gateways.</summary>
    public EstatePart<ImmutableDictionary<string, NatGateway>> NatGateways { get; init; } = EstatePart<ImmutableDictionary<string, NatGateway>>.NotRead;

    /// <summary>Internet gateways.</summary>
    public EstatePart<ImmutableDictionary<string, InternetGateway>> InternetGateways { get; init; } = EstatePart<ImmutableDictionary<string, InternetGateway>>.NotRead;

    /// <summary>Egress-only internet gateways.</summary>
    public EstatePart<ImmutableDictionary<string, EgressOnlyGateway>> EgressOnlyGateways { get; init; } = EstatePart<ImmutableDictionary<string, EgressOnlyGateway>>.NotRead;

    /// <summary>Peering connections.</summary>
    public EstatePart<ImmutableDictionary<string, Peering>> Peerings { get; init; } = EstatePart<ImmutableDictionary<string, Peering>>.NotRead;

    /// <summary>Transit gateways.</summary>
    public EstatePart<ImmutableDictionary<string, TransitGateway>> TransitGateways { get; init; } = EstatePart<ImmutableDictionary<string, TransitGateway>>.NotRead;

    /// <summary>Transit gateway attachments.</summary>
    public EstatePart<ImmutableDictionary<string, TransitAttachment>> TransitAttachments { get; init; } = EstatePart<ImmutableDictionary<string, TransitAttachment>>.NotRead;

    /// <summary>Transit gateway route tables.</summary>
    public EstatePart<ImmutableDictionary<string, TransitRouteTable>> TransitRouteTables { get; init; } = EstatePart<ImmutableDictionary<string, TransitRouteTable>>.NotRead;

    /// <summary>Private hosted zones.</summary>
    public EstatePart<ImmutableDictionary<string, PrivateZone>> Zones { get; init; } = EstatePart<ImmutableDictionary<string, PrivateZone>>.NotRead;

    /// <summary>Resolver rules.</summary>
    public EstatePart<ImmutableDictionary<string, ResolverRule>> ResolverRules { get; init; } = EstatePart<ImmutableDictionary<string, ResolverRule>>.NotRead;

    /// <summary>VPC Block Public Access of the account.</summary>
    public EstatePart<BlockPublicAccess> PublicAccess { get; init; } = EstatePart<BlockPublicAccess>.NotRead;

    /// <summary>DB instances.</summary>
    public EstatePart<ImmutableDictionary<string, DatabaseInstance>> Databases { get; init; } = EstatePart<ImmutableDictionary<string, DatabaseInstance>>.NotRead;

    /// <summary>DB clusters.</summary>
    public EstatePart<ImmutableDictionary<string, DatabaseCluster>> Clusters { get; init; } = EstatePart<ImmutableDictionary<string, DatabaseCluster>>.NotRead;

    /// <summary>DB subnet groups.</summary>
    public EstatePart<ImmutableDictionary<string, DatabaseSubnetGroup>> SubnetGroups { get; init; } = EstatePart<ImmutableDictionary<string, DatabaseSubnetGroup>>.NotRead;

    /// <summary>RDS proxies.</summary>
    public EstatePart<ImmutableDictionary<string, DatabaseProxy>> Proxies { get; init; } = EstatePart<ImmutableDictionary<string, DatabaseProxy>>.NotRead;

    /// <summary>Functions.</summary>
    public EstatePart<ImmutableDictionary<string, FunctionNetwork>> Functions { get; init; } = EstatePart<ImmutableDictionary<string, FunctionNetwork>>.NotRead;

    /// <summary>Container services.</summary>
    public EstatePart<ImmutableDictionary<string, ContainerService>> Services { get; init; } = EstatePart<ImmutableDictionary<string, ContainerService>>.NotRead;
}
