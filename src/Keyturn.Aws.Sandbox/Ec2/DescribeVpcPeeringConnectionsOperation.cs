using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Peering connections.</summary>
internal sealed class DescribeVpcPeeringConnectionsOperation() : DescribeOperation<PeeringRecord>("vpcPeeringConnectionSet", "VpcPeeringConnectionId")
{
    protected override Ec2Filters<PeeringRecord> Filters { get; } = new Ec2Filters<PeeringRecord>()
        .On("vpc-peering-connection-id", peering => peering.Id).On("status-code", peering => peering.Status)
        .On("requester-vpc-info.vpc-id", peering => peering.Requester.VpcId).On("accepter-vpc-info.vpc-id", peering => peering.Accepter.VpcId);

    protected override NetworkTable<PeeringRecord> Table(NetworkStore network) => network.Peerings;

    protected override JsonObject Write(PeeringRecord one, SandboxRegion region) => new()
    {
        ["vpcPeeringConnectionId"] = one.Id,
        ["status"] = new JsonObject { ["code"] = one.Status, ["message"] = one.Status },
        ["requesterVpcInfo"] = Side(one.Requester),
        ["accepterVpcInfo"] = Side(one.Accepter),
        ["tagSet"] = Ec2List.Tags(one),
    };

    private static JsonObject Side(PeeringSideRecord side) => new()
    {
        ["vpcId"] = side.VpcId,
        ["ownerId"] = side.OwnerId,
        ["region"] = side.Region,
        ["cidrBlock"] = side.CidrBlocks[0],
        ["cidrBlockSet"] = Ec2List.Of(side.CidrBlocks.Select(block => new JsonObject { ["cidrBlock"] = block })),
        ["peeringOptions"] = new JsonObject { ["allowDnsResolutionFromRemoteVpc"] = side.DnsResolution },
    };
}
