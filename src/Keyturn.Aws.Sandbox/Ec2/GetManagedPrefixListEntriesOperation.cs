using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>The entries of a prefix list's current version.</summary>
internal sealed class GetManagedPrefixListEntriesOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network) => Ec2List.Page(
        call,
        "entrySet",
        network.PrefixLists.Require(call.Text("PrefixListId"), "PrefixListId").Entries.OrderBy(entry => entry.Cidr, StringComparer.Ordinal),
        entry => entry.Cidr,
        entry => new JsonObject { ["cidr"] = entry.Cidr }.With("description", entry.Description));
}
