using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Managed prefix lists without their entries.</summary>
internal sealed class DescribeManagedPrefixListsOperation() : DescribeOperation<PrefixListRecord>("prefixListSet", "PrefixListId")
{
    protected override Ec2Filters<PrefixListRecord> Filters { get; } = new Ec2Filters<PrefixListRecord>()
        .On("prefix-list-id", list => list.Id).On("prefix-list-name", list => list.Name).On("owner-id", list => list.OwnerId);

    protected override NetworkTable<PrefixListRecord> Table(NetworkStore network) => network.PrefixLists;

    protected override JsonObject Write(PrefixListRecord one, SandboxRegion region) => new()
    {
        ["prefixListId"] = one.Id,
        ["prefixListArn"] = one.OwnerId == "AWS" ? $"arn:aws:ec2:{region.Name}:aws:prefix-list/{one.Id}" : region.Arn("ec2", $"prefix-list/{one.Id}"),
        ["prefixListName"] = one.Name,
        ["addressFamily"] = one.AddressFamily,
        ["state"] = "create-complete",
        ["maxEntries"] = Math.Max(one.Entries.Count, 1),
        ["version"] = 1,
        ["ownerId"] = one.OwnerId,
        ["tagSet"] = Ec2List.Tags(one),
    };
}
