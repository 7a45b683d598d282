using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>VPC endpoints of both kinds, with policy and names.</summary>
internal sealed class DescribeVpcEndpointsOperation() : DescribeOperation<VpcEndpointRecord>("vpcEndpointSet", "VpcEndpointId")
{
    protected override Ec2Filters<VpcEndpointRecord> Filters { get; } = new Ec2Filters<VpcEndpointRecord>()
        .On("vpc-id", endpoint => endpoint.VpcId).On("vpc-endpoint-id", endpoint => endpoint.Id).On("service-name", endpoint => endpoint.ServiceName)
        .On("vpc-endpoint-state", endpoint => endpoint.State).On("vpc-endpoint-type", endpoint => endpoint.EndpointType);

    protected override NetworkTable<VpcEndpointRecord> Table(NetworkStore network) => network.Endpoints;

    protected override JsonObject Write(VpcEndpointRecord one, SandboxRegion region) => VpcEndpointTree.Write(one, region);
}
