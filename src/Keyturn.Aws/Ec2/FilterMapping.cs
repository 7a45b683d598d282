using Keyturn.Readiness.Network.Addresses;
using AwsAcl = Amazon.EC2.Model.NetworkAcl;
using AwsGroup = Amazon.EC2.Model.SecurityGroup;
using AwsRule = Amazon.EC2.Model.SecurityGroupRule;
using NetworkAcl = Keyturn.Readiness.Network.Facts.NetworkAcl;
using NetworkAclEntry = Keyturn.Readiness.Network.Facts.NetworkAclEntry;
using PortRange = Keyturn.Readiness.Network.Addresses.PortRange;
using SecurityGroup = Keyturn.Readiness.Network.Facts.SecurityGroup;
using SecurityGroupRule = Keyturn.Readiness.Network.Facts.SecurityGroupRule;

namespace Keyturn.Aws.Ec2;

/// <summary>DescribeNetworkAcls, DescribeSecurityGroups and DescribeSecurityGroupRules as facts.</summary>
internal static class FilterMapping
{
    public static NetworkAcl From(AwsAcl acl) => new(
        acl.NetworkAclId,
        acl.VpcId,
        [.. (acl.Associations ?? []).Select(one => one.SubnetId)],
        [
            .. (acl.Entries ?? []).Select(entry => new NetworkAclEntry(
                entry.RuleNumber ?? 0,
                entry.Egress == true,
                entry.RuleAction?.Value == "allow",
                entry.Protocol ?? "-1",
                Cidr.Parse(entry.CidrBlock ?? entry.Ipv6CidrBlock),
                entry.PortRange is { From: { } from, To: { } to } ? new PortRange(from, to) : null)),
        ]);

    public static SecurityGroup From(AwsGroup group, IEnumerable<AwsRule> rules, IEnumerable<string> stale) =>
        new(group.GroupId, group.VpcId ?? "", [.. rules.Select(rule => From(rule, stale))]) { OwnerId = group.OwnerId ?? "" };

    private static SecurityGroupRule From(AwsRule rule, IEnumerable<string> stale)
    {
        var block = rule.CidrIpv4 ?? rule.CidrIpv6;
        var peer = rule.ReferencedGroupInfo?.GroupId;
        return new(rule.SecurityGroupRuleId, rule.IsEgress == true, rule.IpProtocol ?? "-1", PortsOf(rule))
        {
            Block = block is null ? null : Cidr.Parse(block),
            PrefixListId = rule.PrefixListId,
            GroupId = peer,
            Stale = peer is not null && stale.Contains(peer, StringComparer.Ordinal),
        };
    }

    // -1 stands for no ports: of every protocol, or of ICMP for every type.
    private static PortRange? PortsOf(AwsRule rule) =>
        rule is { FromPort: { } from and >= 0, ToPort: { } to and >= 0 } ? new PortRange(from, to) : null;
}
