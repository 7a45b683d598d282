using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Tests.Route53Resolver;

public sealed class ResolverOperationTests : IAsyncDisposable
{
    private readonly NetworkBench _bench = new();

    public ResolverOperationTests()
    {
        _bench.Network.ResolverEndpoints.Add(new ResolverEndpointRecord { Id = "rslvr-out-0a", VpcId = ArticleNetwork.VpcId, GroupIds = [ArticleNetwork.WebGroup], Name = "on-premises" });
        _bench.Network.ResolverRules.Add(new ResolverRuleRecord { Id = "rslvr-rr-0a", DomainName = "corp.example.", TargetIps = ["192.0.2.53"], EndpointId = "rslvr-out-0a" });
        _bench.Network.ResolverAssociations.Add(new ResolverAssociationRecord { Id = "rslvr-rrassoc-0a", RuleId = "rslvr-rr-0a", VpcId = ArticleNetwork.VpcId });
    }

    [Fact]
    public void ListResolverRules_TellsForwardRulesBesideTheResolversOwn()
    {
        var rules = _bench.Resolver("ListResolverRules").List("ResolverRules");

        rules.Select(rule => (rule.Text("DomainName"), rule.Text("RuleType"))).ShouldBe([(".", "RECURSIVE"), ("corp.example.", "FORWARD")]);
        rules[1].List("TargetIps").ShouldHaveSingleItem().Text("Ip").ShouldBe("192.0.2.53");
        rules[0].ContainsKey("TargetIps").ShouldBeFalse();
    }

    [Fact]
    public void ListResolverRules_Filtered_LeavesTheMatches() =>
        _bench.Resolver("ListResolverRules", """{"Filters":[{"Name":"Type","Values":["FORWARD"]}]}""").Each("ResolverRules", "Id").ShouldBe(["rslvr-rr-0a"]);

    [Fact]
    public void ListResolverRuleAssociations_InPages_GivesEachOnce()
    {
        var first = _bench.Resolver("ListResolverRuleAssociations", """{"MaxResults":1}""");
        var second = _bench.Resolver("ListResolverRuleAssociations", $$"""{"MaxResults":1,"NextToken":"{{first.Text("NextToken")}}"}""");

        first.Each("ResolverRuleAssociations", "ResolverRuleId").Concat(second.Each("ResolverRuleAssociations", "ResolverRuleId")).ShouldBe(["rslvr-autodefined-rr-internet-resolver", "rslvr-rr-0a"]);
        second.ContainsKey("NextToken").ShouldBeFalse();
    }

    [Fact]
    public void ListResolverEndpoints_TellsDirectionAndVpc()
    {
        var endpoint = _bench.Resolver("ListResolverEndpoints").List("ResolverEndpoints").ShouldHaveSingleItem();

        (endpoint.Text("Direction"), endpoint.Text("HostVPCId"), endpoint.Text("IpAddressCount")).ShouldBe(("OUTBOUND", ArticleNetwork.VpcId, "2"));
    }

    [Theory]
    [InlineData("""{"MaxResults":0}""", "InvalidParameterException")]
    [InlineData("""{"MaxResults":101}""", "InvalidParameterException")]
    [InlineData("""{"NextToken":"nobody"}""", "InvalidNextTokenException")]
    [InlineData("""{"Filters":[{"Name":"Colour","Values":["red"]}]}""", "InvalidParameterException")]
    public void Lists_AskedWrongly_AreRefused(string body, string code) => NetworkBench.Refusal(() => _bench.Resolver("ListResolverRules", body)).Code.ShouldBe(code);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
