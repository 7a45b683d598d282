using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;

/// <summary>What network ACLs let through: stateless, by number, the first entry that fits decides, and what none fits is denied. Inside a subnet none is asked.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html</remarks>
internal static class AclEntries
{
    /// <summary>Whether the four filters between each subnet of the consumer and each of the target pass the request and its answer.</summary>
    public static bool Pass(SandboxRegion region, Target target, ConsumerNow consumer) =>
        consumer.Subnets.All(client => target.Subnets.Where(server => server.Id != client.Id).All(server =>
            Pass(region, client, egress: true, server, (target.Port, target.Port))
            && Pass(region, server, egress: false, client, (target.Port, target.Port))
            && Pass(region, server, egress: true, client, consumer.ClientPorts)
            && Pass(region, client, egress: false, server, consumer.ClientPorts)));

    private static bool Pass(SandboxRegion region, SubnetRecord at, bool egress, SubnetRecord peer, (int From, int To) ports)
    {
        var acl = region.Network.NetworkAcls.All.Single(one => one.SubnetIds.Contains(at.Id));
        foreach (var entry in acl.Entries.Where(entry => entry.Egress == egress && entry.Protocol is "-1" or "6").OrderBy(entry => entry.Number))
        {
            var (from, to) = (entry.FromPort ?? 0, entry.ToPort ?? 65535);
            var holdsAll = GroupRules.Contains(entry.CidrBlock, peer.CidrBlock);
            if (holdsAll && from <= ports.From && ports.To <= to) return entry.Allow;
            // What is denied to some of the connections is not open.
            if (!entry.Allow && (holdsAll || GroupRules.Contains(peer.CidrBlock, entry.CidrBlock)) && from <= ports.To && ports.From <= to) return false;
        }

        return false;
    }
}
