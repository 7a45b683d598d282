namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>A NAT gateway.</summary>
public sealed class NatGatewayRecord : NetworkResource
{
    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Its subnet; null for a regional one.</summary>
    public string? SubnetId { get; init; }

    /// <summary>State.</summary>
    public string State { get; set; } = "available";

    /// <summary><c>public</c> or <c>private</c>.</summary>
    public string Connectivity { get; init; } = "public";

    /// <summary>Zones that a regional one serves.</summary>
    public List<string> Zones { get; init; } = [];

    /// <summary>Its interface, or null.</summary>
    public string? InterfaceId { get; init; }

    /// <summary>Private address.</summary>
    public string? PrivateAddress { get; init; }

    /// <summary>Public address.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>An internet gateway, or an egress-only one.</summary>
public sealed class InternetGatewayRecord : NetworkResource
{
    /// <summary>The VPC it is attached to, or null.</summary>
    public string? VpcId { get; set; }
}

/// <summary>A peering connection.</summary>
public sealed class PeeringRecord : NetworkResource
{
    /// <summary>Who asked.</summary>
    public required PeeringSideRecord Requester { get; init; }

    /// <summary>Who was asked.</summary>
    public required PeeringSideRecord Accepter { get; init; }

    /// <summary>Status code.</summary>
    public string Status { get; set; } = "active";
}

/// <summary>One side of a peering connection.</summary>
/// <param name="VpcId">VPC.</param>
/// <param name="OwnerId">Account.</param>
/// <param name="Region">Region.</param>
/// <param name="CidrBlocks">IPv4 blocks, the primary one first.</param>
/// <param name="DnsResolution">AllowDnsResolutionFromRemoteVpc.</param>
public sealed record PeeringSideRecord(string VpcId, string OwnerId, string Region, IReadOnlyList<string> CidrBlocks, bool DnsResolution);

/// <summary>A transit gateway.</summary>
public sealed class TransitGatewayRecord : NetworkResource
{
    /// <summary>State.</summary>
    public string State { get; set; } = "available";

    /// <summary>SecurityGroupReferencingSupport.</summary>
    public bool GroupReferences { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>An attachment of a transit gateway.</summary>
public sealed class TransitAttachmentRecord : NetworkResource
{
    /// <summary>Its gateway.</summary>
    public required string TransitGatewayId { get; init; }

    /// <summary><c>vpc</c>, <c>vpn</c>, <c>peering</c> and so on.</summary>
    public string ResourceType { get; init; } = "vpc";

    /// <summary>The VPC, or what else is attached.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Account of the VPC.</summary>
    public required string ResourceOwnerId { get; init; }

    /// <summary>Subnets with an interface of the gateway.</summary>
    public List<string> SubnetIds { get; init; } = [];

    /// <summary>State.</summary>
    public string State { get; set; } = "available";

    /// <summary>SecurityGroupReferencingSupport.</summary>
    public bool GroupReferences { get; set; } = true;

    /// <summary>ApplianceModeSupport.</summary>
    public bool ApplianceMode { get; set; }

    /// <summary>Associated route table, or null.</summary>
    public string? RouteTableId { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A route table of a transit gateway.</summary>
public sealed class TransitRouteTableRecord : NetworkResource
{
    /// <summary>Its gateway.</summary>
    public required string TransitGatewayId { get; init; }

    /// <summary>Whether new attachments are associated with it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Its routes.</summary>
    public List<TransitRouteRecord> Routes { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A route of a transit gateway.</summary>
/// <param name="Destination">Block.</param>
/// <param name="AttachmentId">Where it leads; null for a blackhole.</param>
/// <param name="Static">Static; else propagated.</param>
public sealed record TransitRouteRecord(string Destination, string? AttachmentId, bool Static);
