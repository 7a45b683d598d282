using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Adds an entry to a network ACL; its number must be free in that direction.</summary>
internal sealed class CreateNetworkAclEntryOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var acl = network.NetworkAcls.Require(call.Text("NetworkAclId"), "networkAclId");
        var entry = AclEntryInput.Read(call);
        if (acl.Entries.Exists(one => one.Number == entry.Number && one.Egress == entry.Egress))
            throw new WireException("NetworkAclEntryAlreadyExists", $"The network acl entry identified by {entry.Number} already exists.");
        acl.Entries.Add(entry);
        return new JsonObject { ["return"] = true };
    }
}
