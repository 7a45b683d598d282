using Amazon.EC2.Model;
using Keyturn.Aws.Ec2;
using PortRange = Keyturn.Readiness.Network.Addresses.PortRange;
using SecurityGroup = Keyturn.Readiness.Network.Facts.SecurityGroup;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class FilterMappingTests
{
    [Fact]
    public void From_Acl_KeepsSubnetsAndEntries()
    {
        var acl = FilterMapping.From(new NetworkAcl
        {
            NetworkAclId = "acl-1",
            VpcId = "vpc-1",
            Associations = [new() { SubnetId = "subnet-1" }],
            Entries =
            [
                new() { RuleNumber = 100, Egress = false, RuleAction = "allow", Protocol = "6", CidrBlock = "10.0.0.0/16", PortRange = new() { From = 443, To = 445 } },
                new() { RuleNumber = 32768, Egress = true, RuleAction = "deny", Protocol = "-1", Ipv6CidrBlock = "::/0" },
            ],
        });

        acl.SubnetIds.ShouldBe(["subnet-1"]);
        var (allow, deny) = (acl.Entries[0], acl.Entries[1]);
        (allow.Number, allow.Egress, allow.Allow, allow.Protocol, allow.Peer.ToString(), allow.Ports).ShouldBe((100, false, true, "6", "10.0.0.0/16", new PortRange(443, 445)));
        (deny.Number, deny.Egress, deny.Allow, deny.Protocol, deny.Peer.ToString(), deny.Ports).ShouldBe((32768, true, false, "-1", "::/0", null));
    }

    [Fact]
    public void From_AclWithNothing_DeniesByHavingNoEntry()
    {
        var acl = FilterMapping.From(new NetworkAcl { NetworkAclId = "acl-1", VpcId = "vpc-1" });

        acl.SubnetIds.ShouldBeEmpty();
        acl.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void From_Rules_KeepTheirPeerOfEachKind()
    {
        var group = Group(
            new() { SecurityGroupRuleId = "sgr-1", IsEgress = true, IpProtocol = "tcp", FromPort = 443, ToPort = 443, CidrIpv4 = "10.0.0.0/8" },
            new() { SecurityGroupRuleId = "sgr-2", IpProtocol = "tcp", FromPort = 0, ToPort = 65535, CidrIpv6 = "::/0" },
            new() { SecurityGroupRuleId = "sgr-3", IpProtocol = "udp", FromPort = 53, ToPort = 53, PrefixListId = "pl-1" },
            new() { SecurityGroupRuleId = "sgr-4", IpProtocol = "-1", FromPort = -1, ToPort = -1, ReferencedGroupInfo = new() { GroupId = "sg-2" } });

        group.Rules.Select(rule => (rule.Id, rule.Egress, rule.Protocol, rule.PeerText, rule.Ports)).ShouldBe(
        [
            ("sgr-1", true, "tcp", "10.0.0.0/8", new PortRange(443, 443)),
            ("sgr-2", false, "tcp", "::/0", new PortRange(0, 65535)),
            ("sgr-3", false, "udp", "pl-1", new PortRange(53, 53)),
            ("sgr-4", false, "-1", "sg-2", null),
        ]);
        (group.Id, group.VpcId, group.OwnerId).ShouldBe(("sg-1", "vpc-1", "111122223333"));
    }

    [Fact]
    public void From_RuleWithoutPorts_HasNoneRatherThanPortZero() =>
        Group(new SecurityGroupRule { SecurityGroupRuleId = "sgr-1", IpProtocol = "-1" }).Rules.ShouldHaveSingleItem().Ports.ShouldBeNull();

    [Theory]
    [InlineData("sg-gone", true)]
    [InlineData("sg-2", false)]
    public void From_ReferenceThatAwsCallsStale_IsStale(string peer, bool stale) =>
        Group(new SecurityGroupRule { SecurityGroupRuleId = "sgr-1", ReferencedGroupInfo = new() { GroupId = peer } }).Rules.ShouldHaveSingleItem().Stale.ShouldBe(stale);

    [Fact]
    public void From_RuleOfABlock_IsNeverStale() =>
        Group(new SecurityGroupRule { SecurityGroupRuleId = "sgr-1", CidrIpv4 = "10.0.0.0/8" }).Rules.ShouldHaveSingleItem().Stale.ShouldBeFalse();

    private static SecurityGroup Group(params SecurityGroupRule[] rules) =>
        FilterMapping.From(new Amazon.EC2.Model.SecurityGroup { GroupId = "sg-1", VpcId = "vpc-1", OwnerId = "111122223333" }, rules, ["sg-gone"]);
}
