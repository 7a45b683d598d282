using Keyturn.Aws.Calls;
using System.Collections.Immutable;
using Amazon.EC2.Model;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using static Keyturn.Aws.Calls.AwsOperation;
using DhcpOptions = Keyturn.Readiness.Network.Facts.DhcpOptions;
using Instance = Keyturn.Readiness.Network.Facts.Instance;
using InternetGateway = Keyturn.Readiness.Network.Facts.InternetGateway;
using NatGateway = Keyturn.Readiness.Network.Facts.NatGateway;
using NetworkAcl = Keyturn.Readiness.Network.Facts.NetworkAcl;
using NetworkInterface = Keyturn.Readiness.Network.Facts.NetworkInterface;
using RouteTable = Keyturn.Readiness.Network.Facts.RouteTable;
using Subnet = Keyturn.Readiness.Network.Facts.Subnet;
using VpcEndpoint = Keyturn.Readiness.Network.Facts.VpcEndpoint;

namespace Keyturn.Aws.Ec2;

/// <summary>EC2's describe calls whose pages are facts as they are; those that take several kinds of calls stand in files of their own.</summary>
internal sealed partial class Ec2Reader(Ec2Pages pages) : INetworkReader
{
    private const int PageSize = 1000;

    // Instances and route tables allow 100 a page at most where a page is asked for at all.
    private const int SmallPage = 100;

    public Task<OperationResult<ImmutableArray<DhcpOptions>>> DhcpOptionsAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeDhcpOptions, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeDhcpOptionsAsync(new DescribeDhcpOptionsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<DhcpOptions>(answer.DhcpOptions?.Select(VpcMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<Subnet>>> SubnetsAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeSubnets, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeSubnetsAsync(new DescribeSubnetsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<Subnet>(answer.Subnets?.Select(VpcMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<RouteTable>>> RouteTablesAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeRouteTables, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { MaxResults = SmallPage, NextToken = token }, cancel);
            return new CallPage<RouteTable>(answer.RouteTables?.Select(RouteMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<NetworkAcl>>> NetworkAclsAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeNetworkAcls, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeNetworkAclsAsync(new DescribeNetworkAclsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<NetworkAcl>(answer.NetworkAcls?.Select(FilterMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<NetworkInterface>>> InterfacesAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeNetworkInterfaces, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeNetworkInterfacesAsync(new DescribeNetworkInterfacesRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<NetworkInterface>(answer.NetworkInterfaces?.Select(InterfaceMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<Instance>>> InstancesAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeInstances, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeInstancesAsync(new DescribeInstancesRequest { MaxResults = PageSize, NextToken = token }, cancel);
            var instances = answer.Reservations?.SelectMany(reservation => reservation.Instances ?? []).Where(InterfaceMapping.Exists);
            return new CallPage<Instance>(instances?.Select(InterfaceMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<VpcEndpoint>>> EndpointsAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeVpcEndpoints, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<VpcEndpoint>(answer.VpcEndpoints?.Select(EndpointMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<NatGateway>>> NatGatewaysAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeNatGateways, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeNatGatewaysAsync(new DescribeNatGatewaysRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<NatGateway>(answer.NatGateways?.Select(GatewayMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<InternetGateway>>> InternetGatewaysAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeInternetGateways, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeInternetGatewaysAsync(new DescribeInternetGatewaysRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<InternetGateway>(answer.InternetGateways?.Select(GatewayMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<EgressOnlyGateway>>> EgressOnlyGatewaysAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeEgressOnlyInternetGateways, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeEgressOnlyInternetGatewaysAsync(new DescribeEgressOnlyInternetGatewaysRequest { MaxResults = 255, NextToken = token }, cancel);
            return new CallPage<EgressOnlyGateway>(answer.EgressOnlyInternetGateways?.Select(GatewayMapping.From), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<Peering>>> PeeringsAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeVpcPeeringConnections, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeVpcPeeringConnectionsAsync(new DescribeVpcPeeringConnectionsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<Peering>(answer.VpcPeeringConnections?.Select(PeeringMapping.From), answer.NextToken);
        }, cancellationToken);
}
