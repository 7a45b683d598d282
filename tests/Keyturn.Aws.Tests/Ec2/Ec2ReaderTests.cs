using Keyturn.Aws.Ec2;
using Keyturn.Aws.Tests.Wire;
using Keyturn.Operations;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Ec2;

/// <summary>The parts that take several kinds of calls.</summary>
public sealed class Ec2ReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("nonsense")]
    public async Task NetworkAclsAsync_ABlockThatIsNone_FailsThePartWithTheValue(string block)
    {
        await using var aws = await ScriptedAws.StartAsync(_ => Ec2("DescribeNetworkAcls",
            $"<networkAclSet><item><networkAclId>acl-1</networkAclId><vpcId>vpc-1</vpcId><entrySet><item><ruleNumber>100</ruleNumber><protocol>-1</protocol><ruleAction>allow</ruleAction><egress>false</egress><cidrBlock>{block}</cidrBlock></item></entrySet></item></networkAclSet>"));

        var error = (await Reader(aws).NetworkAclsAsync(A.Scope(), Cancel)).Error.ShouldNotBeNull();

        error.Sentence.Code.ShouldBe("NotUnderstood");
        error.AwsMessage.ShouldNotBeNull().ShouldContain(block);
    }

    [Fact]
    public async Task SecurityGroupsAsync_EveryReferenceIsKnown_AsksForNoStaleOnes()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation switch
        {
            "DescribeSecurityGroups" => Groups(("sg-1", "vpc-1", "sg-2"), ("sg-2", "vpc-1", null)),
            "DescribeSecurityGroupRules" => Rules(("sgr-1", "sg-1", "sg-2")),
            _ => null,
        });

        var groups = (await Reader(aws).SecurityGroupsAsync(A.Scope(), Cancel)).Value;

        aws.Operations.ShouldBe(["DescribeSecurityGroups", "DescribeSecurityGroupRules"]);
        groups.Select(group => (group.Id, group.Rules.Length)).ShouldBe([("sg-1", 1), ("sg-2", 0)]);
        groups[0].Rules[0].Stale.ShouldBeFalse();
    }

    [Fact]
    public async Task SecurityGroupsAsync_ReferenceToAGroupThatIsNotListed_AsksItsVpcOnce()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation switch
        {
            "DescribeSecurityGroups" => Groups(("sg-1", "vpc-1", "sg-gone"), ("sg-2", "vpc-1", "sg-gone"), ("sg-3", "vpc-2", "sg-1")),
            "DescribeSecurityGroupRules" => Rules(("sgr-1", "sg-1", "sg-gone"), ("sgr-3", "sg-3", "sg-1")),
            "DescribeStaleSecurityGroups" => Ec2("DescribeStaleSecurityGroups",
                "<staleSecurityGroupSet><item><groupId>sg-1</groupId><staleIpPermissions><item><groups><item><groupId>sg-gone</groupId></item></groups></item></staleIpPermissions></item></staleSecurityGroupSet>"),
            _ => null,
        });

        var groups = (await Reader(aws).SecurityGroupsAsync(A.Scope(), Cancel)).Value;

        aws.CallsOf("DescribeStaleSecurityGroups").ShouldHaveSingleItem().Text.ShouldContain("VpcId=vpc-1");
        groups.Single(group => group.Id == "sg-1").Rules.ShouldHaveSingleItem().Stale.ShouldBeTrue();
        groups.Single(group => group.Id == "sg-3").Rules.ShouldHaveSingleItem().Stale.ShouldBeFalse();
    }

    [Fact]
    public async Task SecurityGroupsAsync_StaleOnesRefused_IsTheRefusal()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation switch
        {
            "DescribeSecurityGroups" => Groups(("sg-1", "vpc-1", "sg-gone")),
            "DescribeSecurityGroupRules" => Rules(),
            _ => null,
        });

        (await Reader(aws).SecurityGroupsAsync(A.Scope(), Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.AccessDenied);
    }

    [Fact]
    public async Task VpcsAsync_AttributesRefused_KeepsTheVpcWithNamesUnknown()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation == "DescribeVpcs" ? Vpcs("vpc-1") : null);

        var vpc = (await Reader(aws).VpcsAsync(A.Scope(), Cancel)).Value.ShouldHaveSingleItem();

        (vpc.Id, vpc.DnsSupport, vpc.DnsHostnames).ShouldBe(("vpc-1", null, null));
    }

    [Fact]
    public async Task VpcsAsync_Attributes_AreAskedOneByOne()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation switch
        {
            "DescribeVpcs" => Vpcs("vpc-1"),
            _ when call.Text.Contains("Attribute=enableDnsSupport", StringComparison.Ordinal) =>
                Ec2("DescribeVpcAttribute", "<vpcId>vpc-1</vpcId><enableDnsSupport><value>true</value></enableDnsSupport>"),
            _ => Ec2("DescribeVpcAttribute", "<vpcId>vpc-1</vpcId><enableDnsHostnames><value>false</value></enableDnsHostnames>"),
        });

        var vpc = (await Reader(aws).VpcsAsync(A.Scope(), Cancel)).Value.ShouldHaveSingleItem();

        (vpc.DnsSupport, vpc.DnsHostnames).ShouldBe((true, false));
    }

    [Fact]
    public async Task VpcIdsAsync_Vpcs_AreOneListing()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation == "DescribeVpcs" ? Vpcs("vpc-1", "vpc-2") : null);

        (await Reader(aws).VpcIdsAsync(A.Scope(), Cancel)).Value.ShouldBe(["vpc-1", "vpc-2"]);

        aws.Operations.ShouldBe(["DescribeVpcs"]);
    }

    private static Ec2Reader Reader(ScriptedAws aws) => new(new Ec2Pages(aws.Connections, aws.Caller));

    private static string Vpcs(params string[] ids) =>
        Ec2("DescribeVpcs", $"<vpcSet>{string.Concat(ids.Select(id => $"<item><vpcId>{id}</vpcId><cidrBlock>10.0.0.0/16</cidrBlock></item>"))}</vpcSet>");

    private static string Groups(params (string Id, string Vpc, string? Peer)[] groups) => Ec2("DescribeSecurityGroups", $"<securityGroupInfo>{string.Concat(groups.Select(group =>
        $"<item><groupId>{group.Id}</groupId><vpcId>{group.Vpc}</vpcId>{(group.Peer is null ? "" : $"<ipPermissions><item><ipProtocol>-1</ipProtocol><groups><item><groupId>{group.Peer}</groupId></item></groups></item></ipPermissions>")}</item>"))}</securityGroupInfo>");

    private static string Rules(params (string Id, string Group, string Peer)[] rules) => Ec2("DescribeSecurityGroupRules", $"<securityGroupRuleSet>{string.Concat(rules.Select(rule =>
        $"<item><securityGroupRuleId>{rule.Id}</securityGroupRuleId><groupId>{rule.Group}</groupId><isEgress>false</isEgress><ipProtocol>-1</ipProtocol><fromPort>-1</fromPort><toPort>-1</toPort><referencedGroupInfo><groupId>{rule.Peer}</groupId></referencedGroupInfo></item>"))}</securityGroupRuleSet>");

    private static string Ec2(string operation, string inner) =>
        $"<{operation}Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r</requestId>{inner}</{operation}Response>";
}
