using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Storage.Estates;

/// <summary>The parts of the network.</summary>
internal static class NetworkStoredParts
{
    public static ImmutableArray<IStoredPart> All { get; } =
    [
        Of("vpcs", net => net.Vpcs, (net, part) => net with { Vpcs = part }, one => one.Id, json => json.VpcArray),
        Of("dhcp-options", net => net.DhcpOptions, (net, part) => net with { DhcpOptions = part }, one => one.Id, json => json.DhcpOptionsArray),
        Of("subnets", net => net.Subnets, (net, part) => net with { Subnets = part }, one => one.Id, json => json.SubnetArray),
        Of("route-tables", net => net.RouteTables, (net, part) => net with { RouteTables = part }, one => one.Id, json => json.RouteTableArray),
        Of("network-acls", net => net.NetworkAcls, (net, part) => net with { NetworkAcls = part }, one => one.Id, json => json.NetworkAclArray),
        Of("security-groups", net => net.SecurityGroups, (net, part) => net with { SecurityGroups = part }, one => one.Id, json => json.SecurityGroupArray),
        Of("prefix-lists", net => net.PrefixLists, (net, part) => net with { PrefixLists = part }, one => one.Id, json => json.PrefixListArray),
        Of("interfaces", net => net.Interfaces, (net, part) => net with { Interfaces = part }, one => one.Id, json => json.NetworkInterfaceArray),
        Of("instances", net => net.Instances, (net, part) => net with { Instances = part }, one => one.Id, json => json.InstanceArray),
        Of("endpoints", net => net.Endpoints, (net, part) => net with { Endpoints = part }, one => one.Id, json => json.VpcEndpointArray),
        Of("nat-gateways", net => net.NatGateways, (net, part) => net with { NatGateways = part }, one => one.Id, json => json.NatGatewayArray),
        Of("internet-gateways", net => net.InternetGateways, (net, part) => net with { InternetGateways = part }, one => one.Id, json => json.InternetGatewayArray),
        Of("egress-only-gateways", net => net.EgressOnlyGateways, (net, part) => net with { EgressOnlyGateways = part }, one => one.Id, json => json.EgressOnlyGatewayArray),
        Of("peerings", net => net.Peerings, (net, part) => net with { Peerings = part }, one => one.Id, json => json.PeeringArray),
        Of("transit-gateways", net => net.TransitGateways, (net, part) => net with { TransitGateways = part }, one => one.Id, json => json.TransitGatewayArray),
        Of("transit-attachments", net => net.TransitAttachments, (net, part) => net with { TransitAttachments = part }, one => one.Id, json => json.TransitAttachmentArray),
        Of("transit-route-tables", net => net.TransitRouteTables, (net, part) => net with { TransitRouteTables = part }, one => one.Id, json => json.TransitRouteTableArray),
        Of("zones", net => net.Zones, (net, part) => net with { Zones = part }, one => one.Id, json => json.PrivateZoneArray),
        Of("resolver-rules", net => net.ResolverRules, (net, part) => net with { ResolverRules = part }, one => one.Id, json => json.ResolverRuleArray),
        Of("databases", net => net.Databases, (net, part) => net with { Databases = part }, one => one.Id, json => json.DatabaseInstanceArray),
        Of("clusters", net => net.Clusters, (net, part) => net with { Clusters = part }, one => one.Id, json => json.DatabaseClusterArray),
        Of("subnet-groups", net => net.SubnetGroups, (net, part) => net with { SubnetGroups = part }, one => one.Name, json => json.DatabaseSubnetGroupArray),
        Of("proxies", net => net.Proxies, (net, part) => net with { Proxies = part }, one => one.Name, json => json.DatabaseProxyArray),
        Of("network-functions", net => net.Functions, (net, part) => net with { Functions = part }, one => one.Name, json => json.FunctionNetworkArray),
        Of("services", net => net.Services, (net, part) => net with { Services = part }, one => one.Arn, json => json.ContainerServiceArray),
        StoredPart.Whole("public-access", now => now.Network.PublicAccess, (now, part) => now with { Network = now.Network with { PublicAccess = part } }, json => json.BlockPublicAccess),
    ];

    private static IStoredPart Of<T>(
        string name,
        Func<NetworkEstate, EstatePart<ImmutableDictionary<string, T>>> get,
        Func<NetworkEstate, EstatePart<ImmutableDictionary<string, T>>, NetworkEstate> set,
        Func<T, string> id,
        Func<PartJson, JsonTypeInfo<T[]>> type)
        where T : class => StoredPart.ById(name, now => get(now.Network), (now, part) => now with { Network = set(now.Network, part) }, id, type);
}
