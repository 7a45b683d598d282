using System.Globalization;

namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>The network of one Region, its databases as far as the network sees them, and its resolver. Guarded by the <see cref="SandboxRegion.Gate"/>.</summary>
public sealed class NetworkStore
{
    private int made;

    public NetworkTable<VpcRecord> Vpcs { get; } = new();

    public NetworkTable<DhcpOptionsRecord> DhcpOptions { get; } = new();

    public NetworkTable<SubnetRecord> Subnets { get; } = new();

    public NetworkTable<RouteTableRecord> RouteTables { get; } = new();

    public NetworkTable<PrefixListRecord> PrefixLists { get; } = new();

    public NetworkTable<NetworkAclRecord> NetworkAcls { get; } = new();

    public NetworkTable<SecurityGroupRecord> SecurityGroups { get; } = new();

    public NetworkTable<NetworkInterfaceRecord> Interfaces { get; } = new();

    public NetworkTable<InstanceRecord> Instances { get; } = new();

    public NetworkTable<VpcEndpointRecord> Endpoints { get; } = new();

    public NetworkTable<NatGatewayRecord> NatGateways { get; } = new();

    public NetworkTable<InternetGatewayRecord> InternetGateways { get; } = new();

    public NetworkTable<InternetGatewayRecord> EgressOnlyGateways { get; } = new();

    public NetworkTable<PeeringRecord> Peerings { get; } = new();

    public NetworkTable<TransitGatewayRecord> TransitGateways { get; } = new();

    public NetworkTable<TransitAttachmentRecord> TransitAttachments { get; } = new();

    public NetworkTable<TransitRouteTableRecord> TransitRouteTables { get; } = new();

    public NetworkTable<PublicAccessExclusionRecord> PublicAccessExclusions { get; } = new();

    public NetworkTable<DbInstanceRecord> DbInstances { get; } = new();

    public NetworkTable<DbClusterRecord> DbClusters { get; } = new();

    public NetworkTable<DbSubnetGroupRecord> DbSubnetGroups { get; } = new();

    public NetworkTable<DbProxyRecord> DbProxies { get; } = new();

    public NetworkTable<ResolverRuleRecord> ResolverRules { get; } = new();

    public NetworkTable<ResolverAssociationRecord> ResolverAssociations { get; } = new();

    public NetworkTable<ResolverEndpointRecord> ResolverEndpoints { get; } = new();

    /// <summary>VPC Block Public Access: <c>off</c>, <c>block-ingress</c> or <c>block-bidirectional</c>.</summary>
    public string PublicAccessMode { get; set; } = "off";

    /// <summary>An id for something that a call makes; never the same twice.</summary>
    public string NewId(string prefix) => NetworkId.Of(prefix, string.Create(CultureInfo.InvariantCulture, $"made {++made}"));
}
