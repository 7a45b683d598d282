using Keyturn.Aws.Sandbox.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Ec2;

/// <summary>Network ACLs and their entries.</summary>
public sealed class NetworkAclTests : IAsyncDisposable
{
    private readonly NetworkBench _bench = new();

    private string Acl => _bench.Ec2("DescribeNetworkAcls", $"Filter.1.Name=association.subnet-id&Filter.1.Value.1={ArticleNetwork.DatabaseSubnets[0].Id}").List("networkAclSet").ShouldHaveSingleItem().Text("networkAclId");

    [Fact]
    public void DescribeNetworkAcls_OfTheDatabases_EndWithARefusalInBothDirections()
    {
        Entries(egress: false).ShouldBe(["100 allow 6 10.20.0.0/16 1521-1521", "110 allow 6 10.20.0.0/16 5432-5432", "120 allow 6 10.20.0.0/16 3306-3306", "130 allow 6 10.20.0.0/16 1433-1433", "32767 deny -1 0.0.0.0/0 "]);
        Entries(egress: true).ShouldBe(["100 allow 6 10.20.0.0/16 1024-65535", "32767 deny -1 0.0.0.0/0 "]);
    }

    [Fact]
    public void Entries_CreatedReplacedAndDeleted_ShowAtOnce()
    {
        var acl = Acl;
        _bench.Ec2("CreateNetworkAclEntry", $"NetworkAclId={acl}&RuleNumber=90&Protocol=6&RuleAction=deny&Egress=false&CidrBlock=10.20.1.0%2F24&PortRange.From=1521&PortRange.To=1521");
        Entries(egress: false)[0].ShouldBe("90 deny 6 10.20.1.0/24 1521-1521");

        _bench.Ec2("ReplaceNetworkAclEntry", $"NetworkAclId={acl}&RuleNumber=90&Protocol=-1&RuleAction=allow&Egress=false&Ipv6CidrBlock=2001:db8::%2F32");
        Entries(egress: false)[0].ShouldBe("90 allow -1 2001:db8::/32 ");

        _bench.Ec2("DeleteNetworkAclEntry", $"NetworkAclId={acl}&RuleNumber=90&Egress=false");
        Entries(egress: false)[0].ShouldStartWith("100 ");
    }

    [Theory]
    [InlineData("CreateNetworkAclEntry", "RuleNumber=100&Protocol=6&RuleAction=allow&Egress=true&CidrBlock=10.0.0.0%2F8&PortRange.From=1&PortRange.To=2", "NetworkAclEntryAlreadyExists")]
    [InlineData("CreateNetworkAclEntry", "RuleNumber=32767&Protocol=-1&RuleAction=allow&Egress=true&CidrBlock=10.0.0.0%2F8", "InvalidParameterValue")]
    [InlineData("CreateNetworkAclEntry", "RuleNumber=0&Protocol=-1&RuleAction=allow&Egress=true&CidrBlock=10.0.0.0%2F8", "InvalidParameterValue")]
    [InlineData("CreateNetworkAclEntry", "RuleNumber=5&Protocol=6&RuleAction=allow&Egress=true&CidrBlock=10.0.0.0%2F8", "MissingParameter")]
    [InlineData("CreateNetworkAclEntry", "RuleNumber=5&Protocol=-1&RuleAction=maybe&Egress=true&CidrBlock=10.0.0.0%2F8", "InvalidParameterValue")]
    [InlineData("CreateNetworkAclEntry", "RuleNumber=5&Protocol=-1&RuleAction=allow&Egress=true&CidrBlock=office", "InvalidParameterValue")]
    [InlineData("ReplaceNetworkAclEntry", "RuleNumber=7&Protocol=-1&RuleAction=allow&Egress=true&CidrBlock=10.0.0.0%2F8", "InvalidNetworkAclEntry.NotFound")]
    [InlineData("DeleteNetworkAclEntry", "RuleNumber=7&Egress=true", "InvalidNetworkAclEntry.NotFound")]
    [InlineData("DeleteNetworkAclEntry", "RuleNumber=100", "MissingParameter")]
    public void Entries_AskedWrongly_AreRefused(string action, string form, string code) =>
        NetworkBench.Refusal(() => _bench.Ec2(action, $"NetworkAclId={Acl}&{form}")).Code.ShouldBe(code);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private List<string> Entries(bool egress) =>
        [.. _bench.Ec2("DescribeNetworkAcls", $"NetworkAclId.1={Acl}").List("networkAclSet")[0].List("entrySet").Where(entry => (bool?)entry["egress"] == egress)
            .Select(entry => $"{entry["ruleNumber"]} {entry["ruleAction"]} {entry["protocol"]} {entry["cidrBlock"] ?? entry["ipv6CidrBlock"]} {(entry["portRange"] is { } range ? $"{range["from"]}-{range["to"]}" : "")}")];
}
