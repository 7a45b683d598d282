using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>NAT gateways.</summary>
internal sealed class DescribeNatGatewaysOperation() : DescribeOperation<NatGatewayRecord>("natGatewaySet", "NatGatewayId")
{
    protected override Ec2Filters<NatGatewayRecord> Filters { get; } = new Ec2Filters<NatGatewayRecord>()
        .On("vpc-id", nat => nat.VpcId).On("subnet-id", nat => nat.SubnetId).On("state", nat => nat.State).On("nat-gateway-id", nat => nat.Id);

    protected override NetworkTable<NatGatewayRecord> Table(NetworkStore network) => network.NatGateways;

    protected override JsonObject Write(NatGatewayRecord one, SandboxRegion region) => new JsonObject
    {
        ["natGatewayId"] = one.Id,
        ["vpcId"] = one.VpcId,
        ["state"] = one.State,
        ["connectivityType"] = one.Connectivity,
        ["availabilityMode"] = one.SubnetId is null ? "regional" : "zonal",
        ["createTime"] = Ec2List.Date(one.CreatedAt),
        ["natGatewayAddressSet"] = Ec2List.Of(one.SubnetId is null ? one.Zones.Select(zone => Address(one).With("availabilityZone", zone)) : [Address(one)]),
        ["tagSet"] = Ec2List.Tags(one),
    }.With("subnetId", one.SubnetId);

    private static JsonObject Address(NatGatewayRecord one) => new JsonObject { ["isPrimary"] = true, ["status"] = "succeeded" }
        .With("networkInterfaceId", one.InterfaceId).With("privateIp", one.PrivateAddress).With("publicIp", one.PublicAddress)
        .With("allocationId", one.PublicAddress is null ? null : NetworkId.Of("eipalloc", one.Id));
}
