using System.Globalization;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>A change as one command of the AWS CLI, version 2; text to copy, never executed.</summary>
public static class CliRenderer
{
    /// <summary>All commands of a fix, in the order in which they are to be run.</summary>
    public static string Render(Fix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return string.Join('\n', fix.Changes.Select(Render));
    }

    /// <summary>The command.</summary>
    public static string Render(EstateChange change) => change switch
    {
        AddGroupRule rule => $"aws ec2 authorize-security-group-{(rule.Egress ? "egress" : "ingress")} --group-id {rule.GroupId} --ip-permissions '{Permission(rule)}'",
        AddAclEntry entry => string.Create(CultureInfo.InvariantCulture,
            $"aws ec2 create-network-acl-entry --network-acl-id {entry.AclId} --rule-number {entry.Number} {(entry.Egress ? "--egress" : "--ingress")} --rule-action allow --protocol 6 --port-range From={entry.Ports.From},To={entry.Ports.To} {(entry.Peer.Family == IpFamily.V4 ? "--cidr-block" : "--ipv6-cidr-block")} {entry.Peer}"),
        PutRoute route => $"aws ec2 {(route.Replaces ? "replace" : "create")}-route --route-table-id {route.TableId} {(route.Destination.Family == IpFamily.V4 ? "--destination-cidr-block" : "--destination-ipv6-cidr-block")} {route.Destination} {Target(route.Target)} {route.TargetId}",
        AssociateRouteTable table => table.Replaces
            ? $"aws ec2 replace-route-table-association --association-id \"$(aws ec2 describe-route-tables --filters Name=association.subnet-id,Values={table.SubnetId} --query \"RouteTables[0].Associations[?SubnetId=='{table.SubnetId}'].RouteTableAssociationId\" --output text)\" --route-table-id {table.TableId}"
            : $"aws ec2 associate-route-table --subnet-id {table.SubnetId} --route-table-id {table.TableId}",
        EnableVpcDns dns => $"aws ec2 modify-vpc-attribute --vpc-id {dns.VpcId} --enable-dns-support && aws ec2 modify-vpc-attribute --vpc-id {dns.VpcId} --enable-dns-hostnames",
        EnablePrivateDns dns => $"aws ec2 modify-vpc-endpoint --vpc-endpoint-id {dns.EndpointId} --private-dns-enabled",
        AssociateZone zone => $"aws route53 associate-vpc-with-hosted-zone --hosted-zone-id {zone.ZoneId} --vpc VPCRegion={zone.Region},VPCId={zone.VpcId}",
        PutZoneAlias alias => $"aws route53 change-resource-record-sets --hosted-zone-id {alias.ZoneId} --change-batch \"$({EndpointAlias(alias)})\"",
        PutTransitRoute route => $"aws ec2 create-transit-gateway-route --transit-gateway-route-table-id {route.TableId} --destination-cidr-block {route.Destination} --transit-gateway-attachment-id {route.AttachmentId}",
        AddAttachmentSubnet subnet => $"aws ec2 modify-transit-gateway-vpc-attachment --transit-gateway-attachment-id {subnet.AttachmentId} --add-subnet-ids {subnet.SubnetId}",
        AssociateTransitTable table => $"aws ec2 associate-transit-gateway-route-table --transit-gateway-attachment-id {table.AttachmentId} --transit-gateway-route-table-id {table.TableId}",
        CreateEndpoint endpoint => $"aws ec2 create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id {endpoint.VpcId} --service-name com.amazonaws.{endpoint.Region}.secretsmanager --subnet-ids {endpoint.SubnetId} --security-group-ids {endpoint.GroupId} --private-dns-enabled",
        _ => "",
    };

    /// <summary>Asks for the endpoint's own name, which only AWS knows, and makes the change of the record from it.</summary>
    private static string EndpointAlias(PutZoneAlias alias) =>
        $"aws ec2 describe-vpc-endpoints --vpc-endpoint-ids {alias.EndpointId} --output json --query 'VpcEndpoints[0].DnsEntries[0].{{Changes:[{{Action:`\"UPSERT\"`,ResourceRecordSet:{{Name:`\"{alias.Name}\"`,Type:`\"A\"`,"
        + "AliasTarget:{DNSName:DnsName,HostedZoneId:HostedZoneId,EvaluateTargetHealth:`false`}}}]}'";

    private static string Permission(AddGroupRule rule)
    {
        var peer = rule.PeerGroupId is { } group ? $"\"UserIdGroupPairs\":[{{\"GroupId\":\"{group}\"}}]"
            : rule.Block is { Family: IpFamily.V4 } block ? $"\"IpRanges\":[{{\"CidrIp\":\"{block}\"}}]"
            : $"\"Ipv6Ranges\":[{{\"CidrIpv6\":\"{rule.Block}\"}}]";
        return string.Create(CultureInfo.InvariantCulture, $"[{{\"IpProtocol\":\"tcp\",\"FromPort\":{rule.Port},\"ToPort\":{rule.Port},{peer}}}]");
    }

    private static string Target(RouteTarget target) => target switch
    {
        RouteTarget.NatGateway => "--nat-gateway-id",
        RouteTarget.EgressOnlyGateway => "--egress-only-internet-gateway-id",
        RouteTarget.Peering => "--vpc-peering-connection-id",
        RouteTarget.TransitGateway => "--transit-gateway-id",
        _ => "--gateway-id",
    };
}
