using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Ec2;

/// <summary>The collector's calls to EC2: each method reads one part of the network whole, page by page.</summary>
internal interface INetworkReader
{
    /// <summary>Ids alone: one listing, without the two calls for the attributes of each VPC.</summary>
    Task<OperationResult<ImmutableArray<string>>> VpcIdsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<Vpc>>> VpcsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<DhcpOptions>>> DhcpOptionsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<Subnet>>> SubnetsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<RouteTable>>> RouteTablesAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<NetworkAcl>>> NetworkAclsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<SecurityGroup>>> SecurityGroupsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<PrefixList>>> PrefixListsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<NetworkInterface>>> InterfacesAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<Instance>>> InstancesAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<VpcEndpoint>>> EndpointsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<NatGateway>>> NatGatewaysAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<InternetGateway>>> InternetGatewaysAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<EgressOnlyGateway>>> EgressOnlyGatewaysAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<Peering>>> PeeringsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<TransitGateway>>> TransitGatewaysAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<TransitAttachment>>> TransitAttachmentsAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<ImmutableArray<TransitRouteTable>>> TransitRouteTablesAsync(EstateScope scope, CancellationToken cancellationToken);

    Task<OperationResult<BlockPublicAccess>> PublicAccessAsync(EstateScope scope, CancellationToken cancellationToken);
}
