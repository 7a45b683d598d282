using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Changes subnets, groups, policy, address types and private DNS of an endpoint.</summary>
internal sealed class ModifyVpcEndpointOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var endpoint = network.Endpoints.Require(call.Text("VpcEndpointId"), "vpcEndpointId");
        if (call.Flag("PrivateDnsEnabled") is { } enabled)
        {
            if (enabled) EndpointInterfaces.CheckPrivateDns(endpoint, network);
            endpoint.PrivateDns = enabled;
        }

        foreach (var subnet in call.Texts("RemoveSubnetId") ?? []) EndpointInterfaces.Remove(endpoint, subnet, network);
        foreach (var group in call.Texts("AddSecurityGroupId") ?? []) endpoint.GroupIds.Add(network.SecurityGroups.Require(group, "securityGroupId").Id);
        foreach (var group in call.Texts("RemoveSecurityGroupId") ?? []) endpoint.GroupIds.Remove(group);
        EndpointInterfaces.Regroup(endpoint, network);
        foreach (var subnet in call.Texts("AddSubnetId") ?? []) EndpointInterfaces.Add(endpoint, subnet, network);
        foreach (var table in call.Texts("AddRouteTableId") ?? []) endpoint.RouteTableIds.Add(network.RouteTables.Require(table, "routeTableId").Id);
        foreach (var table in call.Texts("RemoveRouteTableId") ?? []) endpoint.RouteTableIds.Remove(table);
        endpoint.IpAddressType = call.Text("IpAddressType") ?? endpoint.IpAddressType;
        endpoint.DnsRecordIpType = (string?)call.Structure("DnsOptions")?["DnsRecordIpType"] ?? endpoint.DnsRecordIpType;
        endpoint.Policy = call.Flag("ResetPolicy") == true ? null : call.Text("PolicyDocument") ?? endpoint.Policy;
        return new JsonObject { ["return"] = true };
    }
}
