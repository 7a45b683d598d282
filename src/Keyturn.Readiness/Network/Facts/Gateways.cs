using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>A NAT gateway after DescribeNatGateways.</summary>
/// <param name="Id">NAT gateway id.</param>
/// <param name="VpcId">Its VPC.</param>
/// <param name="SubnetId">Its subnet; <see langword="null"/> for a regional one.</param>
public sealed record NatGateway(string Id, string VpcId, string? SubnetId)
{
    /// <summary>Only <c>available</c> forwards.</summary>
    public string State { get; init; } = "available";

    /// <summary>ConnectivityType private: its traffic is dropped by an internet gateway.</summary>
    public bool Private { get; init; }

    /// <summary>Zones a regional gateway serves.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>Its public IPv4 address.</summary>
    public Address? PublicAddress { get; init; }

    /// <summary>Its private IPv4 address.</summary>
    public Address? PrivateAddress { get; init; }
}

/// <summary>An internet gateway after DescribeInternetGateways.</summary>
public sealed record InternetGateway(string Id, string? AttachedVpcId);

/// <summary>An egress-only internet gateway after DescribeEgressOnlyInternetGateways.</summary>
public sealed record EgressOnlyGateway(string Id, string? AttachedVpcId);

/// <summary>One side of a peering connection.</summary>
public sealed record PeeringSide(string VpcId, string Region, ImmutableArray<Cidr> Blocks)
{
    /// <summary>AllowDnsResolutionFromRemoteVpc: public names of this side answer privately on the other.</summary>
    public bool DnsResolution { get; init; }

    /// <summary>Account that owns it.</summary>
    public string OwnerId { get; init; } = "";
}

/// <summary>A peering connection after DescribeVpcPeeringConnections.</summary>
public sealed record Peering(string Id, PeeringSide Requester, PeeringSide Accepter)
{
    /// <summary>Only <c>active</c> forwards.</summary>
    public string Status { get; init; } = "active";

    /// <summary>The side that is not <paramref name="vpcId"/>; <see langword="null"/> when neither is.</summary>
    public PeeringSide? Other(string vpcId) => Requester.VpcId == vpcId ? Accepter : Accepter.VpcId == vpcId ? Requester : null;
}

/// <summary>A transit gateway after DescribeTransitGateways.</summary>
public sealed record TransitGateway(string Id)
{
    /// <summary>Only <c>available</c> forwards.</summary>
    public string State { get; init; } = "available";

    /// <summary>SecurityGroupReferencingSupport; off unless switched on.</summary>
    public bool GroupReferences { get; init; }
}

/// <summary>An attachment after DescribeTransitGatewayAttachments and …VpcAttachments.</summary>
/// <param name="Id">Attachment id.</param>
/// <param name="TransitGatewayId">Its gateway.</param>
/// <param name="VpcId">Attached VPC; <see langword="null"/> for VPN, Direct Connect or another gateway.</param>
/// <param name="SubnetIds">Subnets with an interface of the gateway, one per zone.</param>
/// <param name="RouteTableId">Associated table; <see langword="null"/> when there is none.</param>
public sealed record TransitAttachment(string Id, string TransitGatewayId, string? VpcId, ImmutableArray<string> SubnetIds, string? RouteTableId)
{
    /// <summary>Only <c>available</c> forwards.</summary>
    public string State { get; init; } = "available";

    /// <summary>SecurityGroupReferencingSupport; on unless switched off.</summary>
    public bool GroupReferences { get; init; } = true;

    /// <summary>Appliance mode keeps both directions in one zone.</summary>
    public bool ApplianceMode { get; init; }
}

/// <summary>One route after SearchTransitGatewayRoutes.</summary>
public sealed record TransitRoute(Cidr Destination, string? AttachmentId)
{
    /// <summary>State blackhole.</summary>
    public bool Blackhole { get; init; }

    /// <summary>Static routes win over propagated ones of the same prefix.</summary>
    public bool Static { get; init; }
}

/// <summary>A table of a transit gateway; <paramref name="Routes"/> is <see langword="null"/> when it could not be searched.</summary>
public sealed record TransitRouteTable(string Id, string TransitGatewayId, ImmutableArray<TransitRoute>? Routes);
