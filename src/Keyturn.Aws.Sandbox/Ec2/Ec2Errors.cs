using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>EC2's refusals.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html</remarks>
internal static class Ec2Errors
{
    private static readonly Dictionary<Type, (string Code, string Noun)> Kinds = new()
    {
        [typeof(VpcRecord)] = ("InvalidVpcID.NotFound", "vpc ID"),
        [typeof(DhcpOptionsRecord)] = ("InvalidDhcpOptionID.NotFound", "dhcpOption ID"),
        [typeof(SubnetRecord)] = ("InvalidSubnetID.NotFound", "subnet ID"),
        [typeof(RouteTableRecord)] = ("InvalidRouteTableID.NotFound", "routeTable ID"),
        [typeof(PrefixListRecord)] = ("InvalidPrefixListID.NotFound", "prefix list ID"),
        [typeof(NetworkAclRecord)] = ("InvalidNetworkAclID.NotFound", "networkAcl ID"),
        [typeof(SecurityGroupRecord)] = ("InvalidGroup.NotFound", "security group"),
        [typeof(NetworkInterfaceRecord)] = ("InvalidNetworkInterfaceID.NotFound", "networkInterface ID"),
        [typeof(InstanceRecord)] = ("InvalidInstanceID.NotFound", "instance ID"),
        [typeof(VpcEndpointRecord)] = ("InvalidVpcEndpointId.NotFound", "Vpc Endpoint Id"),
        [typeof(NatGatewayRecord)] = ("NatGatewayNotFound", "NAT gateway"),
        [typeof(InternetGatewayRecord)] = ("InvalidInternetGatewayID.NotFound", "internetGateway ID"),
        [typeof(PeeringRecord)] = ("InvalidVpcPeeringConnectionID.NotFound", "vpcPeeringConnection ID"),
        [typeof(TransitGatewayRecord)] = ("InvalidTransitGatewayID.NotFound", "transit gateway"),
        [typeof(TransitAttachmentRecord)] = ("InvalidTransitGatewayAttachmentID.NotFound", "transit gateway attachment"),
        [typeof(TransitRouteTableRecord)] = ("InvalidRouteTableID.NotFound", "transit gateway route table"),
        [typeof(PublicAccessExclusionRecord)] = ("InvalidVpcBlockPublicAccessExclusionId.NotFound", "exclusion ID"),
    };

    /// <summary>The resource, or EC2's refusal.</summary>
    /// <exception cref="WireException">The parameter is missing, or nothing has this id.</exception>
    public static T Require<T>(this NetworkTable<T> table, string? id, string parameter)
        where T : NetworkResource
    {
        if (id is null) throw Missing(parameter);
        var (code, noun) = Kinds[typeof(T)];
        return table.Find(id) ?? throw new WireException(code, $"The {noun} '{id}' does not exist");
    }

    /// <summary>A text that the request must have.</summary>
    public static string Require(this WireCall call, string parameter) => call.Text(parameter) ?? throw Missing(parameter);

    /// <summary>A number that the request must have.</summary>
    public static int RequireNumber(this WireCall call, string parameter) => (int)(call.Number(parameter) ?? throw Missing(parameter));

    public static WireException Missing(string parameter) => new("MissingParameter", $"The request must contain the parameter {parameter}");

    public static WireException Invalid(string parameter, string? value) => new("InvalidParameterValue", $"Value ({value}) for parameter {parameter} is invalid.");
}
