namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>A route table.</summary>
public sealed class RouteTableRecord : NetworkResource
{
    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Its routes.</summary>
    public List<RouteRecord> Routes { get; init; } = [];

    /// <summary>Which subnets use it.</summary>
    public List<RouteTableAssociationRecord> Associations { get; init; } = [];
}

/// <summary>An association of a route table.</summary>
/// <param name="Id">Association id.</param>
/// <param name="SubnetId">The subnet; null for the main association of the VPC.</param>
public sealed record RouteTableAssociationRecord(string Id, string? SubnetId);

/// <summary>A route.</summary>
/// <param name="Destination">IPv4 block, IPv6 block or prefix list id.</param>
/// <param name="TargetKind">Member that names the target, as DescribeRouteTables writes it: <c>gatewayId</c>, <c>natGatewayId</c>, <c>transitGatewayId</c> and so on.</param>
/// <param name="TargetId">The target; <c>local</c> for the VPC.</param>
public sealed record RouteRecord(string Destination, string TargetKind, string TargetId)
{
    /// <summary><c>active</c> or <c>blackhole</c>.</summary>
    public string State { get; init; } = "active";

    /// <summary><c>CreateRouteTable</c>, <c>CreateRoute</c> or <c>EnableVgwRoutePropagation</c>.</summary>
    public string Origin { get; init; } = "CreateRoute";
}

/// <summary>A managed prefix list.</summary>
public sealed class PrefixListRecord : NetworkResource
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Account that owns it; <c>AWS</c> for those of its services.</summary>
    public required string OwnerId { get; init; }

    /// <summary><c>IPv4</c> or <c>IPv6</c>.</summary>
    public string AddressFamily { get; init; } = "IPv4";

    /// <summary>Blocks with their descriptions.</summary>
    public List<(string Cidr, string? Description)> Entries { get; init; } = [];
}
