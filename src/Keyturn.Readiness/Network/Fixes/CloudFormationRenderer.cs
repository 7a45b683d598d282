using System.Globalization;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>A change as a CloudFormation resource in YAML; changes of an existing resource as the properties to set on it.</summary>
public static class CloudFormationRenderer
{
    private const string Name = "KeyturnFix";

    /// <summary>All changes of a fix; numbers tell the names of their resources apart.</summary>
    public static string Render(Fix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return string.Join("\n\n", fix.Changes.Select((change, index) => Render(change, index == 0 ? Name : Name + Number(index + 1))));
    }

    /// <summary>The resource.</summary>
    public static string Render(EstateChange change) => Render(change, Name);

    private static string Render(EstateChange change, string name) => change switch
    {
        AddGroupRule rule => Resource(name, $"AWS::EC2::SecurityGroup{(rule.Egress ? "Egress" : "Ingress")}",
            ("GroupId", rule.GroupId), ("IpProtocol", "tcp"), ("FromPort", Number(rule.Port)), ("ToPort", Number(rule.Port)),
            rule.PeerGroupId is { } group ? (rule.Egress ? "DestinationSecurityGroupId" : "SourceSecurityGroupId", group) : (rule.Block is { Family: IpFamily.V6 } ? "CidrIpv6" : "CidrIp", Quote($"{rule.Block}"))),
        AddAclEntry entry => Resource(name, "AWS::EC2::NetworkAclEntry",
            ("NetworkAclId", entry.AclId), ("RuleNumber", Number(entry.Number)), ("Egress", entry.Egress ? "true" : "false"), ("Protocol", "6"), ("RuleAction", "allow"),
            ("PortRange", $"{{ From: {Number(entry.Ports.From)}, To: {Number(entry.Ports.To)} }}"), (entry.Peer.Family == IpFamily.V4 ? "CidrBlock" : "Ipv6CidrBlock", Quote($"{entry.Peer}"))),
        PutRoute route => Resource(name, "AWS::EC2::Route", ("RouteTableId", route.TableId),
            (route.Destination.Family == IpFamily.V4 ? "DestinationCidrBlock" : "DestinationIpv6CidrBlock", Quote($"{route.Destination}")), (Target(route.Target), route.TargetId)),
        AssociateRouteTable table => Resource(name, "AWS::EC2::SubnetRouteTableAssociation", ("SubnetId", table.SubnetId), ("RouteTableId", table.TableId)),
        EnableVpcDns dns => Existing("AWS::EC2::VPC", dns.VpcId, ("EnableDnsSupport", "true"), ("EnableDnsHostnames", "true")),
        EnablePrivateDns dns => Existing("AWS::EC2::VPCEndpoint", dns.EndpointId, ("PrivateDnsEnabled", "true")),
        AssociateZone zone => Existing("AWS::Route53::HostedZone", zone.ZoneId, ("VPCs", $"[..., {{ VPCId: {zone.VpcId}, VPCRegion: {zone.Region} }}]")),
        PutZoneAlias alias => Resource(name, "AWS::Route53::RecordSet", ("HostedZoneId", alias.ZoneId), ("Name", alias.Name), ("Type", "A"),
            ("AliasTarget", $"{{ DNSName: <DNS name of {alias.EndpointId}>, HostedZoneId: <hosted zone of {alias.EndpointId}> }}")),
        PutTransitRoute route => Resource(name, "AWS::EC2::TransitGatewayRoute", ("TransitGatewayRouteTableId", route.TableId), ("DestinationCidrBlock", Quote($"{route.Destination}")), ("TransitGatewayAttachmentId", route.AttachmentId)),
        AddAttachmentSubnet subnet => Existing("AWS::EC2::TransitGatewayVpcAttachment", subnet.AttachmentId, ("AddSubnetIds", $"[{subnet.SubnetId}]")),
        AssociateTransitTable table => Resource(name, "AWS::EC2::TransitGatewayRouteTableAssociation", ("TransitGatewayAttachmentId", table.AttachmentId), ("TransitGatewayRouteTableId", table.TableId)),
        CreateEndpoint endpoint => Resource(name, "AWS::EC2::VPCEndpoint", ("VpcEndpointType", "Interface"), ("VpcId", endpoint.VpcId), ("ServiceName", $"com.amazonaws.{endpoint.Region}.secretsmanager"),
            ("SubnetIds", $"[{endpoint.SubnetId}]"), ("SecurityGroupIds", $"[{endpoint.GroupId}]"), ("PrivateDnsEnabled", "true")),
        _ => "",
    };

    private static string Resource(string name, string type, params ReadOnlySpan<(string Name, string Value)> properties) => $"{name}:\n  Type: {type}\n  Properties:\n{Lines(properties)}".TrimEnd();

    private static string Existing(string type, string id, params ReadOnlySpan<(string Name, string Value)> properties) => $"# in the {type} resource of {id}\n  Properties:\n{Lines(properties)}".TrimEnd();

    private static string Lines(ReadOnlySpan<(string Name, string Value)> properties)
    {
        var text = "";
        foreach (var (name, value) in properties)
        {
            text += $"    {name}: {value}\n";
        }

        return text;
    }

    private static string Quote(string text) => $"\"{text}\"";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Target(RouteTarget target) => target switch
    {
        RouteTarget.NatGateway => "NatGatewayId",
        RouteTarget.EgressOnlyGateway => "EgressOnlyInternetGatewayId",
        RouteTarget.Peering => "VpcPeeringConnectionId",
        RouteTarget.TransitGateway => "TransitGatewayId",
        _ => "GatewayId",
    };
}
