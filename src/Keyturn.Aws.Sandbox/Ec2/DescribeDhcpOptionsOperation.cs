using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>DHCP options: which name servers a VPC's interfaces are told.</summary>
internal sealed class DescribeDhcpOptionsOperation() : DescribeOperation<DhcpOptionsRecord>("dhcpOptionsSet", "DhcpOptionsId")
{
    protected override Ec2Filters<DhcpOptionsRecord> Filters { get; } = new Ec2Filters<DhcpOptionsRecord>()
        .On("dhcp-options-id", options => options.Id).Each("key", options => options.Options.Keys).Each("value", options => options.Options.Values.SelectMany(values => values));

    protected override NetworkTable<DhcpOptionsRecord> Table(NetworkStore network) => network.DhcpOptions;

    protected override JsonObject Write(DhcpOptionsRecord one, SandboxRegion region) => new()
    {
        ["dhcpOptionsId"] = one.Id,
        ["ownerId"] = region.Account.Id,
        ["dhcpConfigurationSet"] = Ec2List.Of(one.Options.Select(option => new JsonObject
        {
            ["key"] = option.Key,
            ["valueSet"] = Ec2List.Of(option.Value.Select(value => new JsonObject { ["value"] = value })),
        })),
        ["tagSet"] = Ec2List.Tags(one),
    };
}
