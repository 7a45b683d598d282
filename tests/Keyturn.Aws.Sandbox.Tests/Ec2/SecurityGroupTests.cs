using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Tests.Ec2;

/// <summary>Security groups: what is read of their rules, and what adding and removing changes.</summary>
public sealed class SecurityGroupTests : IAsyncDisposable
{
    private const string Block = "GroupId=" + ArticleNetwork.EndpointGroup + "&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=443&IpPermissions.1.ToPort=443&IpPermissions.1.IpRanges.1.CidrIp=";
    private readonly NetworkBench _bench = new();

    [Fact]
    public void AuthorizeSecurityGroupIngress_OfEveryKindOfPeer_MakesARuleForEach()
    {
        _bench.Network.PrefixLists.Add(new PrefixListRecord { Id = "pl-0a", Name = "office", OwnerId = "111122223333" });

        var answer = _bench.Ec2("AuthorizeSecurityGroupIngress", $"{Block}192.0.2.9%2F24&IpPermissions.1.IpRanges.1.Description=office&IpPermissions.1.Ipv6Ranges.1.CidrIpv6=2001:db8::1%2F64&IpPermissions.1.PrefixListIds.1.PrefixListId=pl-0a&IpPermissions.2.IpProtocol=-1&IpPermissions.2.Groups.1.GroupId={ArticleNetwork.DatabaseGroup}");

        var rules = answer.List("securityGroupRuleSet");
        rules.Select(rule => (string?)rule["cidrIpv4"] ?? (string?)rule["cidrIpv6"] ?? (string?)rule["prefixListId"] ?? rule["referencedGroupInfo"].Text("groupId"))
            .ShouldBe(["192.0.2.0/24", "2001:db8::/64", "pl-0a", ArticleNetwork.DatabaseGroup]);
        rules.Select(rule => rule.Text("fromPort")).ShouldBe(["443", "443", "443", "-1"]);
        rules[0].Text("description").ShouldBe("office");
        rules.Select(rule => rule.Text("securityGroupRuleId")).ShouldBeUnique();
        Rules().ShouldBe(Rules().Distinct());
        rules.ShouldAllBe(rule => Rules().Contains(rule.Text("securityGroupRuleId")));
    }

    [Fact]
    public void DescribeSecurityGroups_AfterARuleWasAdded_ShowsItBesideThoseOfTheSamePorts()
    {
        _bench.Ec2("AuthorizeSecurityGroupIngress", $"{Block}192.0.2.0%2F24");

        var permission = Permissions("ipPermissions").ShouldHaveSingleItem();
        permission.Each("ipRanges", "cidrIp").ShouldBe(["192.0.2.0/24"]);
        permission.Each("groups", "groupId").ShouldBe([ArticleNetwork.WebGroup, ArticleNetwork.FunctionGroup]);
        permission.Each("groups", "userId").ShouldAllBe(owner => owner == ArticleNetwork.AccountId);
    }

    [Fact]
    public void DescribeSecurityGroups_RuleForEverything_HasNoPorts()
    {
        var permission = Permissions("ipPermissionsEgress").ShouldHaveSingleItem();

        permission.Text("ipProtocol").ShouldBe("-1");
        permission.ContainsKey("fromPort").ShouldBeFalse();
    }

    [Fact]
    public void AuthorizeSecurityGroupIngress_Again_IsADuplicate()
    {
        _bench.Ec2("AuthorizeSecurityGroupIngress", $"{Block}192.0.2.0%2F24");

        var refusal = NetworkBench.Refusal(() => _bench.Ec2("AuthorizeSecurityGroupIngress", $"{Block}192.0.2.0%2F24"));
        refusal.Code.ShouldBe("InvalidPermission.Duplicate");
        refusal.Message.ShouldBe("the specified rule \"peer: 192.0.2.0/24, TCP, from port: 443, to port: 443, ALLOW\" already exists");
    }

    [Fact]
    public void RevokeSecurityGroupIngress_ByContentOrById_RemovesThatRuleAlone()
    {
        var before = Rules();
        _bench.Ec2("AuthorizeSecurityGroupIngress", $"{Block}192.0.2.0%2F24");
        var second = _bench.Ec2("AuthorizeSecurityGroupIngress", $"{Block}198.51.100.0%2F24").List("securityGroupRuleSet")[0].Text("securityGroupRuleId");

        _bench.Ec2("RevokeSecurityGroupIngress", $"{Block}192.0.2.0%2F24");
        Rules().ShouldBe([.. before.Append(second).Order(StringComparer.Ordinal)]);
        _bench.Ec2("RevokeSecurityGroupIngress", $"GroupId={ArticleNetwork.EndpointGroup}&SecurityGroupRuleId.1={second}").Each("revokedSecurityGroupRuleSet", "cidrIpv4").ShouldBe(["198.51.100.0/24"]);
        Rules().ShouldBe(before);
    }

    [Fact]
    public void EgressRules_AreKeptApartFromIngress()
    {
        _bench.Ec2("AuthorizeSecurityGroupEgress", $"{Block}192.0.2.0%2F24");

        Permissions("ipPermissions").ShouldHaveSingleItem().List("ipRanges").ShouldBeEmpty();
        NetworkBench.Refusal(() => _bench.Ec2("RevokeSecurityGroupIngress", $"{Block}192.0.2.0%2F24")).Code.ShouldBe("InvalidPermission.NotFound");
        _bench.Ec2("RevokeSecurityGroupEgress", $"{Block}192.0.2.0%2F24");
        Permissions("ipPermissionsEgress").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("GroupId=sg-0", "InvalidGroup.NotFound")]
    [InlineData("GroupId=" + ArticleNetwork.EndpointGroup, "MissingParameter")]
    [InlineData(Block + "10.0.0.0", "InvalidParameterValue")]
    [InlineData(Block + "10.0.0.0%2F33", "InvalidParameterValue")]
    [InlineData("GroupId=" + ArticleNetwork.EndpointGroup + "&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0%2F8", "InvalidParameterValue")]
    [InlineData("GroupId=" + ArticleNetwork.EndpointGroup + "&IpPermissions.1.IpProtocol=-1&IpPermissions.1.Groups.1.GroupId=sg-0", "InvalidGroup.NotFound")]
    public void AuthorizeSecurityGroupIngress_AskedWrongly_IsRefusedAndChangesNothing(string form, string code)
    {
        var before = Rules();

        NetworkBench.Refusal(() => _bench.Ec2("AuthorizeSecurityGroupIngress", form)).Code.ShouldBe(code);

        Rules().ShouldBe(before);
    }

    [Fact]
    public void DescribeStaleSecurityGroups_TellsRulesWhosePeeringOrGroupIsGone()
    {
        _bench.Ec2("DescribeStaleSecurityGroups", $"VpcId={ArticleNetwork.VpcId}").List("staleSecurityGroupSet").ShouldBeEmpty();
        var group = _bench.Network.SecurityGroups.Find(ArticleNetwork.EndpointGroup).ShouldNotBeNull();
        group.Rules.Add(new("sgr-0a", new(false, "tcp", 443, 443, new(GroupPeerKind.Group, "sg-0far"))) { PeerOwnerId = "444455556666", PeeringConnectionId = "pcx-0a" });
        group.Rules.Add(new("sgr-0b", new(true, "tcp", 443, 443, new(GroupPeerKind.Group, "sg-0gone"))));

        var stale = _bench.Ec2("DescribeStaleSecurityGroups", $"VpcId={ArticleNetwork.VpcId}").List("staleSecurityGroupSet").ShouldHaveSingleItem();

        stale.List("staleIpPermissions").ShouldHaveSingleItem().List("groups").ShouldHaveSingleItem().Text("peeringStatus").ShouldBe("deleted");
        stale.List("staleIpPermissionsEgress").ShouldHaveSingleItem().Each("groups", "groupId").ShouldBe(["sg-0gone"]);
    }

    [Fact]
    public void DescribeSecurityGroupVpcAssociations_TellsFurtherVpcs()
    {
        _bench.Ec2("DescribeSecurityGroupVpcAssociations").List("securityGroupVpcAssociationSet").ShouldBeEmpty();
        _bench.Network.SecurityGroups.Find(ArticleNetwork.WebGroup).ShouldNotBeNull().AssociatedVpcIds.Add("vpc-0b");

        _bench.Ec2("DescribeSecurityGroupVpcAssociations", $"Filter.1.Name=group-id&Filter.1.Value.1={ArticleNetwork.WebGroup}").Each("securityGroupVpcAssociationSet", "vpcId").ShouldBe(["vpc-0b"]);
    }

    [Fact]
    public void GetManagedPrefixListEntries_TellsBlocksWithTheirDescriptions()
    {
        _bench.Network.PrefixLists.Add(new PrefixListRecord { Id = "pl-0a", Name = "office", OwnerId = "AWS", Entries = [("198.51.100.0/24", null), ("192.0.2.0/24", "Tokyo")] });

        var list = _bench.Ec2("DescribeManagedPrefixLists", "Filter.1.Name=prefix-list-name&Filter.1.Value.1=office").List("prefixListSet").ShouldHaveSingleItem();
        (list.Text("ownerId"), list.Text("maxEntries")).ShouldBe(("AWS", "2"));
        var entries = _bench.Ec2("GetManagedPrefixListEntries", "PrefixListId=pl-0a").List("entrySet");
        entries.Select(entry => entry.Text("cidr")).ShouldBe(["192.0.2.0/24", "198.51.100.0/24"]);
        entries.Select(entry => entry.ContainsKey("description")).ShouldBe([true, false]);
        NetworkBench.Refusal(() => _bench.Ec2("GetManagedPrefixListEntries", "PrefixListId=pl-0b")).Code.ShouldBe("InvalidPrefixListID.NotFound");
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private IReadOnlyList<string> Rules() =>
        _bench.Ec2("DescribeSecurityGroupRules", $"Filter.1.Name=group-id&Filter.1.Value.1={ArticleNetwork.EndpointGroup}").Each("securityGroupRuleSet", "securityGroupRuleId");

    private IReadOnlyList<System.Text.Json.Nodes.JsonObject> Permissions(string direction) =>
        _bench.Ec2("DescribeSecurityGroups", $"GroupId.1={ArticleNetwork.EndpointGroup}").List("securityGroupInfo").ShouldHaveSingleItem().List(direction);
}
