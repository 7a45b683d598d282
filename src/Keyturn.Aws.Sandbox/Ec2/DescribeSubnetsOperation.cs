using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Subnets.</summary>
internal sealed class DescribeSubnetsOperation() : DescribeOperation<SubnetRecord>("subnetSet", "SubnetId")
{
    protected override Ec2Filters<SubnetRecord> Filters { get; } = new Ec2Filters<SubnetRecord>()
        .On("vpc-id", subnet => subnet.VpcId).On("subnet-id", subnet => subnet.Id).On("availability-zone", subnet => subnet.Zone)
        .On("cidr-block", subnet => subnet.CidrBlock).On("state", _ => "available");

    protected override NetworkTable<SubnetRecord> Table(NetworkStore network) => network.Subnets;

    protected override JsonObject Write(SubnetRecord one, SandboxRegion region) => new()
    {
        ["subnetId"] = one.Id,
        ["subnetArn"] = region.Arn("ec2", $"subnet/{one.Id}"),
        ["vpcId"] = one.VpcId,
        ["ownerId"] = region.Account.Id,
        ["state"] = "available",
        ["availabilityZone"] = one.Zone,
        ["cidrBlock"] = one.CidrBlock,
        ["ipv6CidrBlockAssociationSet"] = Ec2List.Of(one.Ipv6CidrBlock is { } block
            ? [new JsonObject { ["ipv6CidrBlock"] = block, ["associationId"] = NetworkId.Of("subnet-cidr-assoc", one.Id), ["ipv6CidrBlockState"] = new JsonObject { ["state"] = "associated" } }]
            : Array.Empty<JsonNode>()),
        ["availableIpAddressCount"] = CidrText.Usable(one.CidrBlock) - region.Network.Interfaces.All.Count(face => face.SubnetId == one.Id),
        ["mapPublicIpOnLaunch"] = one.MapPublicIp,
        ["assignIpv6AddressOnCreation"] = false,
        ["defaultForAz"] = false,
        ["tagSet"] = Ec2List.Tags(one),
    };
}
