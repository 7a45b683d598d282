using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Instances, each in a reservation of its own.</summary>
internal sealed class DescribeInstancesOperation() : DescribeOperation<InstanceRecord>("reservationSet", "InstanceId")
{
    private static readonly Dictionary<string, int> StateCodes = new(StringComparer.Ordinal)
    {
        ["pending"] = 0, ["running"] = 16, ["shutting-down"] = 32, ["terminated"] = 48, ["stopping"] = 64, ["stopped"] = 80,
    };

    protected override Ec2Filters<InstanceRecord> Filters { get; } = new Ec2Filters<InstanceRecord>()
        .On("instance-id", instance => instance.Id).On("instance-state-name", instance => instance.State).On("instance-type", instance => instance.InstanceType)
        .Each("network-interface.network-interface-id", instance => instance.InterfaceIds)
        .On("iam-instance-profile.arn", instance => instance.InstanceProfileArn).On("platform", instance => instance.Platform);

    protected override NetworkTable<InstanceRecord> Table(NetworkStore network) => network.Instances;

    protected override JsonObject Write(InstanceRecord one, SandboxRegion region) => new()
    {
        ["reservationId"] = NetworkId.Of("r", one.Id),
        ["ownerId"] = region.Account.Id,
        ["groupSet"] = new JsonArray(),
        ["instancesSet"] = Ec2List.Of([Instance(one, region)]),
    };

    private static JsonObject Instance(InstanceRecord one, SandboxRegion region)
    {
        var faces = one.InterfaceIds.Select(id => region.Network.Interfaces.Find(id)).OfType<NetworkInterfaceRecord>().ToList();
        var first = faces.FirstOrDefault();
        return new JsonObject
        {
            ["instanceId"] = one.Id,
            ["imageId"] = NetworkId.Of("ami", one.Platform ?? "linux"),
            ["instanceType"] = one.InstanceType,
            ["launchTime"] = Ec2List.Date(one.LaunchTime),
            ["instanceState"] = new JsonObject { ["code"] = StateCodes[one.State], ["name"] = one.State },
            ["networkInterfaceSet"] = Ec2List.Of(faces.Select((face, index) => Face(face, index, region))),
            ["tagSet"] = Ec2List.Tags(one),
        }.With("platform", one.Platform)
            .With("subnetId", first?.SubnetId)
            .With("vpcId", first?.VpcId)
            .With("privateIpAddress", first?.PrivateAddress)
            .With("ipAddress", first?.PublicAddress)
            .With("placement", first is null ? null : new JsonObject { ["availabilityZone"] = first.Zone, ["tenancy"] = "default" })
            .With("groupSet", first is null ? null : DescribeNetworkInterfacesOperation.Groups(first.GroupIds, region.Network))
            .With("iamInstanceProfile", one.InstanceProfileArn is { } arn ? new JsonObject { ["arn"] = arn, ["id"] = $"AIPA{StableId.Of(arn, 17)}" } : null);
    }

    private static JsonObject Face(NetworkInterfaceRecord face, int index, SandboxRegion region) => new()
    {
        ["networkInterfaceId"] = face.Id,
        ["subnetId"] = face.SubnetId,
        ["vpcId"] = face.VpcId,
        ["ownerId"] = region.Account.Id,
        ["status"] = "in-use",
        ["privateIpAddress"] = face.PrivateAddress,
        ["groupSet"] = DescribeNetworkInterfacesOperation.Groups(face.GroupIds, region.Network),
        ["attachment"] = new JsonObject { ["attachmentId"] = NetworkId.Of("eni-attach", face.Id), ["deviceIndex"] = index, ["status"] = "attached" },
    };
}
