using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Network interfaces, those that AWS's services made included.</summary>
internal sealed class DescribeNetworkInterfacesOperation() : DescribeOperation<NetworkInterfaceRecord>("networkInterfaceSet", "NetworkInterfaceId")
{
    protected override Ec2Filters<NetworkInterfaceRecord> Filters { get; } = new Ec2Filters<NetworkInterfaceRecord>()
        .On("vpc-id", face => face.VpcId).On("subnet-id", face => face.SubnetId).On("network-interface-id", face => face.Id)
        .On("availability-zone", face => face.Zone).Each("group-id", face => face.GroupIds).On("description", face => face.Description)
        .On("interface-type", face => face.InterfaceType).On("attachment.instance-id", face => face.InstanceId)
        .On("requester-id", face => face.RequesterId).On("requester-managed", face => face.RequesterId is not null)
        .On("private-ip-address", face => face.PrivateAddress).On("addresses.private-ip-address", face => face.PrivateAddress)
        .On("association.public-ip", face => face.PublicAddress).On("status", _ => "in-use");

    /// <summary>The groups of an interface, or of another carrier.</summary>
    public static JsonArray Groups(IEnumerable<string> ids, NetworkStore network) =>
        Ec2List.Of(ids.Select(id => new JsonObject { ["groupId"] = id }.With("groupName", network.SecurityGroups.Find(id)?.Name)));

    protected override NetworkTable<NetworkInterfaceRecord> Table(NetworkStore network) => network.Interfaces;

    protected override JsonObject Write(NetworkInterfaceRecord one, SandboxRegion region) => new JsonObject
    {
        ["networkInterfaceId"] = one.Id,
        ["subnetId"] = one.SubnetId,
        ["vpcId"] = one.VpcId,
        ["availabilityZone"] = one.Zone,
        ["description"] = one.Description,
        ["ownerId"] = region.Account.Id,
        ["requesterManaged"] = one.RequesterId is not null,
        ["status"] = "in-use",
        ["interfaceType"] = one.InterfaceType,
        ["privateIpAddress"] = one.PrivateAddress,
        ["sourceDestCheck"] = one.InterfaceType != "nat_gateway",
        ["groupSet"] = Groups(one.GroupIds, region.Network),
        ["attachment"] = Attachment(one, region),
        ["privateIpAddressesSet"] = Ec2List.Of(
            [new JsonObject { ["privateIpAddress"] = one.PrivateAddress, ["primary"] = true }.With("association", Association(one, region))]),
        ["ipv6AddressesSet"] = Ec2List.Of(one.Ipv6Addresses.Select(address => new JsonObject { ["ipv6Address"] = address })),
        ["tagSet"] = Ec2List.Tags(one),
    }.With("requesterId", one.RequesterId).With("association", Association(one, region));

    private static JsonObject? Association(NetworkInterfaceRecord face, SandboxRegion region) =>
        face.PublicAddress is { } address ? new JsonObject { ["publicIp"] = address, ["ipOwnerId"] = region.Account.Id } : null;

    private static JsonObject Attachment(NetworkInterfaceRecord face, SandboxRegion region) => new JsonObject
    {
        ["attachmentId"] = NetworkId.Of("eni-attach", face.Id),
        ["deviceIndex"] = face.InstanceId is null ? 1 : region.Network.Instances.Find(face.InstanceId)?.InterfaceIds.IndexOf(face.Id) ?? 0,
        ["status"] = "attached",
        ["instanceOwnerId"] = face.InstanceId is null ? "amazon-aws" : region.Account.Id,
    }.With("instanceId", face.InstanceId);
}
