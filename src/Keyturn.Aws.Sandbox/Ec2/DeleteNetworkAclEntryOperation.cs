using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Removes an entry of a network ACL.</summary>
internal sealed class DeleteNetworkAclEntryOperation : Ec2Operation
{
    /// <exception cref="WireException">There is no such entry.</exception>
    public static void Remove(NetworkAclRecord acl, int number, bool egress)
    {
        if (acl.Entries.RemoveAll(entry => entry.Number == number && entry.Egress == egress) == 0)
            throw new WireException("InvalidNetworkAclEntry.NotFound", $"The network acl entry identified by {number} does not exist");
    }

    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        Remove(network.NetworkAcls.Require(call.Text("NetworkAclId"), "networkAclId"), call.RequireNumber("RuleNumber"), AclEntryInput.Egress(call));
        return new JsonObject { ["return"] = true };
    }
}
