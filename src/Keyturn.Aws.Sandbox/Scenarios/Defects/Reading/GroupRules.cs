using System.Net;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;

/// <summary>What rules of security groups let through; a group lets through what any rule of any group allows.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html</remarks>
internal static class GroupRules
{
    /// <summary>Whether a group of the target admits the consumer on the port, by the consumer's group or by the whole of each of its subnets.</summary>
    public static bool Admit(SandboxRegion region, Target target, ConsumerNow consumer) => Allow(region, target.Groups, egress: false, target.Port, consumer.Groups, consumer.Subnets);

    /// <summary>Whether a group of the consumer lets it out to the target.</summary>
    public static bool LetOut(SandboxRegion region, Target target, ConsumerNow consumer) => Allow(region, consumer.Groups, egress: true, target.Port, target.Groups, target.Subnets);

    private static bool Allow(SandboxRegion region, IReadOnlyList<string> groups, bool egress, int port, IReadOnlyList<string> peerGroups, IReadOnlyList<SubnetRecord> peerSubnets)
    {
        var rules = groups.Select(id => region.Network.SecurityGroups.Find(id)).OfType<SecurityGroupRecord>().SelectMany(group => group.Rules).Select(rule => rule.Content)
            .Where(rule => rule.Egress == egress && Covers(rule, port)).ToList();
        return rules.Exists(rule => rule.Peer.Kind == GroupPeerKind.Group && peerGroups.Contains(rule.Peer.Value))
            || peerSubnets.All(subnet => rules.Exists(rule => rule.Peer.Kind == GroupPeerKind.Ipv4 && Contains(rule.Peer.Value, subnet.CidrBlock)));
    }

    private static bool Covers(GroupRuleContent rule, int port) => rule.Protocol == "-1" || (rule.Protocol is "tcp" or "6" && rule.FromPort <= port && port <= rule.ToPort);

    /// <summary>Whether one IPv4 block lies in another.</summary>
    public static bool Contains(string outer, string inner)
    {
        var (large, small) = (IPNetwork.Parse(outer), IPNetwork.Parse(inner));
        return large.PrefixLength <= small.PrefixLength && large.Contains(small.BaseAddress);
    }
}
