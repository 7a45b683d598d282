using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Puts an entry in the place of the one with its number.</summary>
internal sealed class ReplaceNetworkAclEntryOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var acl = network.NetworkAcls.Require(call.Text("NetworkAclId"), "networkAclId");
        var entry = AclEntryInput.Read(call);
        DeleteNetworkAclEntryOperation.Remove(acl, entry.Number, entry.Egress);
        acl.Entries.Add(entry);
        return new JsonObject { ["return"] = true };
    }
}
