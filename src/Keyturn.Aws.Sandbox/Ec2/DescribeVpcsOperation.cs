using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>VPCs; both DNS attributes are a call of their own.</summary>
internal sealed class DescribeVpcsOperation() : DescribeOperation<VpcRecord>("vpcSet", "VpcId")
{
    protected override Ec2Filters<VpcRecord> Filters { get; } = new Ec2Filters<VpcRecord>()
        .On("vpc-id", vpc => vpc.Id).On("cidr", vpc => vpc.CidrBlocks[0]).On("dhcp-options-id", vpc => vpc.DhcpOptionsId)
        .Each("cidr-block-association.cidr-block", vpc => vpc.CidrBlocks).On("state", _ => "available").On("is-default", _ => false);

    protected override NetworkTable<VpcRecord> Table(NetworkStore network) => network.Vpcs;

    protected override JsonObject Write(VpcRecord one, SandboxRegion region) => new JsonObject
    {
        ["vpcId"] = one.Id,
        ["ownerId"] = region.Account.Id,
        ["state"] = "available",
        ["cidrBlock"] = one.CidrBlocks[0],
        ["cidrBlockAssociationSet"] = Ec2List.Of(one.CidrBlocks.Select(block => Association(one, "cidrBlock", block, "cidrBlockState"))),
        ["ipv6CidrBlockAssociationSet"] = Ec2List.Of(one.Ipv6CidrBlocks.Select(block => Association(one, "ipv6CidrBlock", block, "ipv6CidrBlockState"))),
        ["dhcpOptionsId"] = one.DhcpOptionsId,
        ["instanceTenancy"] = "default",
        ["isDefault"] = false,
        ["tagSet"] = Ec2List.Tags(one),
    }.With("encryptionControl", one.EncryptionMode is { } mode
        ? new JsonObject { ["vpcId"] = one.Id, ["vpcEncryptionControlId"] = NetworkId.Of("vpcec", one.Id), ["mode"] = mode, ["state"] = "available" }
        : null);

    private static JsonObject Association(VpcRecord vpc, string member, string block, string state) => new()
    {
        [member] = block,
        ["associationId"] = NetworkId.Of("vpc-cidr-assoc", vpc.Id + block),
        [state] = new JsonObject { ["state"] = "associated" },
    };
}
