using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Network ACLs, with the refusal at the end that every one has in both directions.</summary>
internal sealed class DescribeNetworkAclsOperation() : DescribeOperation<NetworkAclRecord>("networkAclSet", "NetworkAclId")
{
    private const int Last = 32767;

    protected override Ec2Filters<NetworkAclRecord> Filters { get; } = new Ec2Filters<NetworkAclRecord>()
        .On("vpc-id", acl => acl.VpcId).On("network-acl-id", acl => acl.Id).On("default", acl => acl.IsDefault)
        .Each("association.subnet-id", acl => acl.SubnetIds);

    protected override NetworkTable<NetworkAclRecord> Table(NetworkStore network) => network.NetworkAcls;

    protected override JsonObject Write(NetworkAclRecord one, SandboxRegion region) => new()
    {
        ["networkAclId"] = one.Id,
        ["vpcId"] = one.VpcId,
        ["ownerId"] = region.Account.Id,
        ["default"] = one.IsDefault,
        ["entrySet"] = Ec2List.Of(one.Entries.Concat([Refusal(egress: true), Refusal(egress: false)]).OrderByDescending(entry => entry.Egress).ThenBy(entry => entry.Number).Select(Entry)),
        ["associationSet"] = Ec2List.Of(one.SubnetIds.Select(subnet => new JsonObject
        {
            ["networkAclAssociationId"] = NetworkId.Of("aclassoc", subnet),
            ["networkAclId"] = one.Id,
            ["subnetId"] = subnet,
        })),
        ["tagSet"] = Ec2List.Tags(one),
    };

    private static AclEntryRecord Refusal(bool egress) => new(Last, egress, Allow: false, "-1", "0.0.0.0/0");

    private static JsonObject Entry(AclEntryRecord entry) => new JsonObject
    {
        ["ruleNumber"] = entry.Number,
        ["egress"] = entry.Egress,
        ["ruleAction"] = entry.Allow ? "allow" : "deny",
        ["protocol"] = entry.Protocol,
        [entry.CidrBlock.Contains(':', StringComparison.Ordinal) ? "ipv6CidrBlock" : "cidrBlock"] = entry.CidrBlock,
    }.With("portRange", entry is { FromPort: { } from, ToPort: { } to } ? new JsonObject { ["from"] = from, ["to"] = to } : null);
}
