using System.Globalization;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>A change as Terraform for the AWS provider, version 5 or later.</summary>
public static class TerraformRenderer
{
    private const string Name = "keyturn";

    /// <summary>All changes of a fix; numbers tell the names of their blocks apart.</summary>
    public static string Render(Fix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return string.Join("\n\n", fix.Changes.Select((change, index) => Render(change, index == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}_{index + 1}"))));
    }

    /// <summary>A resource block, or the argument to set on a resource that exists already.</summary>
    public static string Render(EstateChange change) => Render(change, Name);

    private static string Render(EstateChange change, string name) => change switch
    {
        AddGroupRule rule => Block(name, $"aws_vpc_security_group_{(rule.Egress ? "egress" : "ingress")}_rule",
            ("security_group_id", Quote(rule.GroupId)), ("ip_protocol", Quote("tcp")), ("from_port", Number(rule.Port)), ("to_port", Number(rule.Port)),
            rule.PeerGroupId is { } group ? ("referenced_security_group_id", Quote(group)) : (rule.Block is { Family: IpFamily.V6 } ? "cidr_ipv6" : "cidr_ipv4", Quote($"{rule.Block}"))),
        AddAclEntry entry => Block(name, "aws_network_acl_rule",
            ("network_acl_id", Quote(entry.AclId)), ("rule_number", Number(entry.Number)), ("egress", entry.Egress ? "true" : "false"), ("protocol", Quote("tcp")), ("rule_action", Quote("allow")),
            ("from_port", Number(entry.Ports.From)), ("to_port", Number(entry.Ports.To)), (entry.Peer.Family == IpFamily.V4 ? "cidr_block" : "ipv6_cidr_block", Quote($"{entry.Peer}"))),
        PutRoute route => Block(name, "aws_route", ("route_table_id", Quote(route.TableId)),
            (route.Destination.Family == IpFamily.V4 ? "destination_cidr_block" : "destination_ipv6_cidr_block", Quote($"{route.Destination}")), (Target(route.Target), Quote(route.TargetId))),
        AssociateRouteTable table => Block(name, "aws_route_table_association", ("subnet_id", Quote(table.SubnetId)), ("route_table_id", Quote(table.TableId))),
        EnableVpcDns dns => Existing("aws_vpc", dns.VpcId, ("enable_dns_support", "true"), ("enable_dns_hostnames", "true")),
        EnablePrivateDns dns => Existing("aws_vpc_endpoint", dns.EndpointId, ("private_dns_enabled", "true")),
        AssociateZone zone => Block(name, "aws_route53_zone_association", ("zone_id", Quote(zone.ZoneId)), ("vpc_id", Quote(zone.VpcId)), ("vpc_region", Quote(zone.Region))),
        PutZoneAlias alias => $$"""
            data "aws_vpc_endpoint" "{{name}}" {
              id = "{{alias.EndpointId}}"
            }

            resource "aws_route53_record" "{{name}}" {
              zone_id = "{{alias.ZoneId}}"
              name    = "{{alias.Name}}"
              type    = "A"
              alias {
                name                   = data.aws_vpc_endpoint.{{name}}.dns_entry[0].dns_name
                zone_id                = data.aws_vpc_endpoint.{{name}}.dns_entry[0].hosted_zone_id
                evaluate_target_health = false
              }
            }
            """,
        PutTransitRoute route => Block(name, "aws_ec2_transit_gateway_route", ("transit_gateway_route_table_id", Quote(route.TableId)), ("destination_cidr_block", Quote($"{route.Destination}")), ("transit_gateway_attachment_id", Quote(route.AttachmentId))),
        AddAttachmentSubnet subnet => Existing("aws_ec2_transit_gateway_vpc_attachment", subnet.AttachmentId, ("subnet_ids", $"concat(var.subnet_ids, [{Quote(subnet.SubnetId)}]) # those that it has, and this one")),
        AssociateTransitTable table => Block(name, "aws_ec2_transit_gateway_route_table_association", ("transit_gateway_attachment_id", Quote(table.AttachmentId)), ("transit_gateway_route_table_id", Quote(table.TableId))),
        CreateEndpoint endpoint => Block(name, "aws_vpc_endpoint", ("vpc_endpoint_type", Quote("Interface")), ("vpc_id", Quote(endpoint.VpcId)), ("service_name", Quote($"com.amazonaws.{endpoint.Region}.secretsmanager")),
            ("subnet_ids", $"[{Quote(endpoint.SubnetId)}]"), ("security_group_ids", $"[{Quote(endpoint.GroupId)}]"), ("private_dns_enabled", "true")),
        _ => "",
    };

    private static string Block(string name, string type, params ReadOnlySpan<(string Name, string Value)> arguments) => $"resource \"{type}\" \"{name}\" {{\n{Lines(arguments)}}}";

    private static string Existing(string type, string id, params ReadOnlySpan<(string Name, string Value)> arguments) => $"# in the {type} resource of {id}\n{Lines(arguments)}".TrimEnd();

    private static string Lines(ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var text = "";
        foreach (var (name, value) in arguments)
        {
            text += $"  {name} = {value}\n";
        }

        return text;
    }

    private static string Quote(string text) => $"\"{text}\"";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Target(RouteTarget target) => target switch
    {
        RouteTarget.NatGateway => "nat_gateway_id",
        RouteTarget.EgressOnlyGateway => "egress_only_gateway_id",
        RouteTarget.Peering => "vpc_peering_connection_id",
        RouteTarget.TransitGateway => "transit_gateway_id",
        _ => "gateway_id",
    };
}
