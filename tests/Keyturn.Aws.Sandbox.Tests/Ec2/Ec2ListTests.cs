using CsCheck;
using Keyturn.Aws.Sandbox.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Ec2;

/// <summary>Ids, filters and pages, which all of EC2's lists share.</summary>
public sealed class Ec2ListTests : IAsyncDisposable
{
    private readonly NetworkBench _bench = new();

    [Fact]
    public void Pages_OfAnySize_GiveEveryItemOnceAndInOrder()
    {
        var all = _bench.Ec2("DescribeSecurityGroupRules").Each("securityGroupRuleSet", "securityGroupRuleId");

        Gen.Int[5, 40].Sample(size =>
        {
            var (seen, form) = (new List<string>(), $"MaxResults={size}");
            for (var more = true; more;)
            {
                var page = _bench.Ec2("DescribeSecurityGroupRules", form);
                var items = page.Each("securityGroupRuleSet", "securityGroupRuleId");
                more = page.ContainsKey("nextToken");
                items.Count.ShouldBe(more ? size : all.Count - seen.Count);
                seen.AddRange(items);
                if (more) form = $"MaxResults={size}&NextToken={Uri.EscapeDataString(page.Text("nextToken"))}";
            }

            seen.ShouldBe(all);
        });
    }

    [Theory]
    [InlineData("MaxResults=4", "InvalidParameterValue")]
    [InlineData("MaxResults=1001", "InvalidParameterValue")]
    [InlineData("NextToken=bm9ib2R5", "InvalidNextToken")]
    [InlineData("NextToken=%21", "InvalidNextToken")]
    [InlineData("MaxResults=5&SubnetId.1=subnet-0c1a5b7d92e4f6011", "InvalidParameterCombination")]
    [InlineData("SubnetId.1=subnet-0", "InvalidSubnetID.NotFound")]
    [InlineData("Filter.1.Name=colour&Filter.1.Value.1=red", "InvalidParameterValue")]
    [InlineData("DryRun=true", "DryRunOperation")]
    public void DescribeSubnets_AskedWrongly_IsRefused(string form, string code) =>
        NetworkBench.Refusal(() => _bench.Ec2("DescribeSubnets", form)).Code.ShouldBe(code);

    [Theory]
    [InlineData("", 6)]
    [InlineData("Filter.1.Name=vpc-id&Filter.1.Value.1=vpc-0a1b2c3d4e5f60718", 6)]
    [InlineData("Filter.1.Name=vpc-id&Filter.1.Value.1=vpc-0", 0)]
    [InlineData("Filter.1.Name=availability-zone&Filter.1.Value.1=ap-northeast-1a", 3)]
    [InlineData("Filter.1.Name=availability-zone&Filter.1.Value.1=ap-northeast-1a&Filter.1.Value.2=ap-northeast-1c", 6)]
    [InlineData("Filter.1.Name=availability-zone&Filter.1.Value.1=ap-northeast-1a&Filter.2.Name=cidr-block&Filter.2.Value.1=10.20.1?.0%2F24", 1)]
    [InlineData("Filter.1.Name=tag%3AName&Filter.1.Value.1=compute-*", 2)]
    [InlineData("Filter.1.Name=tag-key&Filter.1.Value.1=Name", 6)]
    [InlineData("Filter.1.Name=tag-key&Filter.1.Value.1=name", 0)]
    [InlineData("SubnetId.1=subnet-0c1a5b7d92e4f6011&SubnetId.2=subnet-0db1c92e06a4bd022", 2)]
    public void DescribeSubnets_WithFiltersOrIds_LeavesWhatAllOfThemMatch(string form, int count) =>
        _bench.Ec2("DescribeSubnets", form).List("subnetSet").Count.ShouldBe(count);

    [Fact]
    public void DryRun_OfAWrite_ChangesNothing()
    {
        var refusal = NetworkBench.Refusal(() => _bench.Ec2("ModifyVpcAttribute", $"VpcId={ArticleNetwork.VpcId}&EnableDnsSupport.Value=false&DryRun=true"));

        (refusal.Code, refusal.Status).ShouldBe(("DryRunOperation", 412));
        _bench.Network.Vpcs.Find(ArticleNetwork.VpcId).ShouldNotBeNull().DnsSupport.ShouldBeTrue();
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
