using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>What the calls that write routes say: destination and target.</summary>
internal static class RouteInput
{
    private static readonly (string Request, string Answer)[] Targets =
    [
        ("GatewayId", "gatewayId"),
        ("NatGatewayId", "natGatewayId"),
        ("EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId"),
        ("VpcPeeringConnectionId", "vpcPeeringConnectionId"),
        ("TransitGatewayId", "transitGatewayId"),
        ("NetworkInterfaceId", "networkInterfaceId"),
        ("VpcEndpointId", "gatewayId"),
        ("CoreNetworkArn", "coreNetworkArn"),
    ];

    /// <summary>Which member a destination stands in.</summary>
    public static string DestinationMember(string destination) =>
        destination.StartsWith("pl-", StringComparison.Ordinal) ? "destinationPrefixListId"
        : destination.Contains(':', StringComparison.Ordinal) ? "destinationIpv6CidrBlock"
        : "destinationCidrBlock";

    /// <summary>The destination.</summary>
    /// <exception cref="WireException">None, or a malformed block.</exception>
    public static string Destination(WireCall call)
    {
        if (call.Text("DestinationPrefixListId") is { } list) return list;
        if (call.Text("DestinationIpv6CidrBlock") is { } ipv6) return CidrText.Canonical(ipv6, ipv6: true) ?? throw Ec2Errors.Invalid("destinationIpv6CidrBlock", ipv6);
        var block = call.Text("DestinationCidrBlock") ?? throw Ec2Errors.Missing("destinationCidrBlock");
        return CidrText.Canonical(block, ipv6: false) ?? throw Ec2Errors.Invalid("destinationCidrBlock", block);
    }

    /// <summary>The route that the call describes.</summary>
    /// <exception cref="WireException">No target, or one that does not exist.</exception>
    public static RouteRecord Route(WireCall call, NetworkStore network)
    {
        var destination = Destination(call);
        var (request, answer) = Targets.FirstOrDefault(target => call.Text(target.Request) is not null);
        if (request is null) throw Ec2Errors.Missing("gatewayId");
        var id = call.Require(request);
        if (!Exists(request, id, network)) throw new WireException($"Invalid{request.Replace("Id", "", StringComparison.Ordinal)}ID.NotFound", $"The {answer} '{id}' does not exist");
        return new RouteRecord(destination, answer, id);
    }

    private static bool Exists(string kind, string id, NetworkStore network) => kind switch
    {
        "GatewayId" => id == "local" || network.InternetGateways.Find(id) is not null || network.Endpoints.Find(id) is not null || id.StartsWith("vgw-", StringComparison.Ordinal),
        "NatGatewayId" => network.NatGateways.Find(id) is not null,
        "EgressOnlyInternetGatewayId" => network.EgressOnlyGateways.Find(id) is not null,
        "VpcPeeringConnectionId" => network.Peerings.Find(id) is not null,
        "TransitGatewayId" => network.TransitGateways.Find(id) is not null,
        "NetworkInterfaceId" => network.Interfaces.Find(id) is not null,
        "VpcEndpointId" => network.Endpoints.Find(id) is not null,
        _ => true,
    };
}
