using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Makes an interface endpoint; without a group it carries the VPC's default one.</summary>
internal sealed class CreateVpcEndpointOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var vpc = network.Vpcs.Require(call.Text("VpcId"), "vpcId");
        var service = call.Require("ServiceName");
        if (call.Text("VpcEndpointType") != "Interface") throw Ec2Errors.Invalid("VpcEndpointType", call.Text("VpcEndpointType"));
        var groups = call.Texts("SecurityGroupId")?.Select(id => network.SecurityGroups.Require(id, "securityGroupId").Id)
            ?? network.SecurityGroups.All.Where(group => group.VpcId == vpc.Id && group.Name == "default").Select(group => group.Id);
        var endpoint = new VpcEndpointRecord
        {
            Id = network.NewId("vpce"), VpcId = vpc.Id, ServiceName = service, GroupIds = [.. groups],
            Policy = call.Text("PolicyDocument"), PrivateDns = call.Flag("PrivateDnsEnabled") ?? false, CreatedAt = call.Now,
        };
        if (endpoint.PrivateDns) EndpointInterfaces.CheckPrivateDns(endpoint, network);
        foreach (var subnet in call.Texts("SubnetId") ?? []) EndpointInterfaces.Add(endpoint, subnet, network);
        network.Endpoints.Add(endpoint);
        return new JsonObject { ["vpcEndpoint"] = VpcEndpointTree.Write(endpoint, call.Region) };
    }
}
