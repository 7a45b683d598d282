using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Ec2;

/// <summary>The parts of the network that EC2 tells, in the order in which a path meets them.</summary>
internal sealed class NetworkParts(INetworkReader reader, TimeProvider time) : IPartSource
{
    public ImmutableArray<IPartReading> All =>
    [
        Of(AwsOperation.DescribeVpcs, (scope, cancel) => reader.VpcsAsync(scope, cancel).ById(one => one.Id), all => all.Vpcs, (all, part) => all with { Vpcs = part }),
        Of(AwsOperation.DescribeDhcpOptions, (scope, cancel) => reader.DhcpOptionsAsync(scope, cancel).ById(one => one.Id), all => all.DhcpOptions, (all, part) => all with { DhcpOptions = part }),
        Of(AwsOperation.DescribeSubnets, (scope, cancel) => reader.SubnetsAsync(scope, cancel).ById(one => one.Id), all => all.Subnets, (all, part) => all with { Subnets = part }),
        Of(AwsOperation.DescribeRouteTables, (scope, cancel) => reader.RouteTablesAsync(scope, cancel).ById(one => one.Id), all => all.RouteTables, (all, part) => all with { RouteTables = part }),
        Of(AwsOperation.DescribeNetworkAcls, (scope, cancel) => reader.NetworkAclsAsync(scope, cancel).ById(one => one.Id), all => all.NetworkAcls, (all, part) => all with { NetworkAcls = part }),
        Of(AwsOperation.DescribeSecurityGroups, (scope, cancel) => reader.SecurityGroupsAsync(scope, cancel).ById(one => one.Id), all => all.SecurityGroups, (all, part) => all with { SecurityGroups = part }),
        Of(AwsOperation.DescribeManagedPrefixLists, (scope, cancel) => reader.PrefixListsAsync(scope, cancel).ById(one => one.Id), all => all.PrefixLists, (all, part) => all with { PrefixLists = part }),
        Of(AwsOperation.DescribeNetworkInterfaces, (scope, cancel) => reader.InterfacesAsync(scope, cancel).ById(one => one.Id), all => all.Interfaces, (all, part) => all with { Interfaces = part }),
        Of(AwsOperation.DescribeInstances, (scope, cancel) => reader.InstancesAsync(scope, cancel).ById(one => one.Id), all => all.Instances, (all, part) => all with { Instances = part }),
        Of(AwsOperation.DescribeVpcEndpoints, (scope, cancel) => reader.EndpointsAsync(scope, cancel).ById(one => one.Id), all => all.Endpoints, (all, part) => all with { Endpoints = part }),
        Of(AwsOperation.DescribeNatGateways, (scope, cancel) => reader.NatGatewaysAsync(scope, cancel).ById(one => one.Id), all => all.NatGateways, (all, part) => all with { NatGateways = part }),
        Of(AwsOperation.DescribeInternetGateways, (scope, cancel) => reader.InternetGatewaysAsync(scope, cancel).ById(one => one.Id), all => all.InternetGateways, (all, part) => all with { InternetGateways = part }),
        Of(AwsOperation.DescribeEgressOnlyInternetGateways, (scope, cancel) => reader.EgressOnlyGatewaysAsync(scope, cancel).ById(one => one.Id), all => all.EgressOnlyGateways, (all, part) => all with { EgressOnlyGateways = part }),
        Of(AwsOperation.DescribeVpcPeeringConnections, (scope, cancel) => reader.PeeringsAsync(scope, cancel).ById(one => one.Id), all => all.Peerings, (all, part) => all with { Peerings = part }),
        Of(AwsOperation.DescribeTransitGateways, (scope, cancel) => reader.TransitGatewaysAsync(scope, cancel).ById(one => one.Id), all => all.TransitGateways, (all, part) => all with { TransitGateways = part }),
        Of(AwsOperation.DescribeTransitGatewayAttachments, (scope, cancel) => reader.TransitAttachmentsAsync(scope, cancel).ById(one => one.Id), all => all.TransitAttachments, (all, part) => all with { TransitAttachments = part }),
        Of(AwsOperation.DescribeTransitGatewayRouteTables, (scope, cancel) => reader.TransitRouteTablesAsync(scope, cancel).ById(one => one.Id), all => all.TransitRouteTables, (all, part) => all with { TransitRouteTables = part }),
        Of(AwsOperation.DescribeVpcBlockPublicAccessOptions, reader.PublicAccessAsync, all => all.PublicAccess, (all, part) => all with { PublicAccess = part }),
    ];

    private PartReading<T> Of<T>(
        AwsOperation operation,
        Func<EstateScope, CancellationToken, Task<OperationResult<T>>> read,
        Func<NetworkEstate, EstatePart<T>> get,
        Func<NetworkEstate, EstatePart<T>, NetworkEstate> set)
        where T : class =>
        new(operation, read, snapshot => get(snapshot.Network), (snapshot, part) => snapshot with { Network = set(snapshot.Network, part) }, time);
}
