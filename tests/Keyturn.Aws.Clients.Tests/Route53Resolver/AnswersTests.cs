using Amazon.Route53Resolver;
using Amazon.Route53Resolver.Model;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Route53Resolver;

/// <summary>Answers of Route 53 Resolver written out by hand.</summary>
public sealed class AnswersTests
{
    [Fact]
    public async Task ListResolverRules_Targets_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"NextToken":"n","MaxResults":10,"ResolverRules":[{"Id":"rslvr-rr-1","DomainName":"corp.example.","RuleType":"FORWARD","Status":"COMPLETE","ResolverEndpointId":"rslvr-out-1",
              "TargetIps":[{"Ip":"10.0.0.2","Port":53,"Protocol":"Do53"}],"OwnerId":"111122223333","ShareStatus":"NOT_SHARED","CreationTime":"2026-11-23T12:00:00.000Z"}]}
            """));
        using var client = server.Route53Resolver();

        var answer = await client.ListResolverRulesAsync(new ListResolverRulesRequest { Filters = [new Filter { Name = "TYPE", Values = ["FORWARD"] }] }, TestContext.Current.CancellationToken);

        server.Request.Body.ShouldBe("""{"Filters":[{"Name":"TYPE","Values":["FORWARD"]}]}""");
        (answer.NextToken, answer.MaxResults).ShouldBe(("n", 10));
        var rule = answer.ResolverRules.ShouldNotBeNull().ShouldHaveSingleItem();
        (rule.DomainName, rule.RuleType, rule.Status, rule.ShareStatus).ShouldBe(("corp.example.", RuleTypeOption.FORWARD, ResolverRuleStatus.COMPLETE, ShareStatus.NOT_SHARED));
        rule.CreationTime.ShouldBe("2026-11-23T12:00:00.000Z");
        var target = rule.TargetIps.ShouldNotBeNull().ShouldHaveSingleItem();
        (target.Ip, target.Port, target.Protocol).ShouldBe(("10.0.0.2", 53, Protocol.Do53));
    }

    [Fact]
    public async Task ListResolverEndpoints_NetworkOfEach_IsRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """{"ResolverEndpoints":[{"Id":"rslvr-out-1","Direction":"OUTBOUND","HostVPCId":"vpc-1","SecurityGroupIds":["sg-1"],"IpAddressCount":2,"Status":"OPERATIONAL","Protocols":["DoH-FIPS"]}]}"""));
        using var client = server.Route53Resolver();

        var endpoint = (await client.ListResolverEndpointsAsync(new ListResolverEndpointsRequest(), TestContext.Current.CancellationToken)).ResolverEndpoints.ShouldNotBeNull().ShouldHaveSingleItem();

        (endpoint.Direction, endpoint.HostVPCId, endpoint.IpAddressCount).ShouldBe((ResolverEndpointDirection.OUTBOUND, "vpc-1", 2));
        endpoint.SecurityGroupIds.ShouldBe(["sg-1"]);
        endpoint.Protocols.ShouldBe([Protocol.DoHFIPS.Value]);
    }

    [Fact]
    public async Task InvalidParameter_NamesTheField()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"__type":"InvalidParameterException","Message":"no such filter","FieldName":"Filters"}""", 400));
        using var client = server.Route53Resolver();

        var error = await Should.ThrowAsync<InvalidParameterException>(
            client.ListResolverRuleAssociationsAsync(new ListResolverRuleAssociationsRequest(), TestContext.Current.CancellationToken));

        (error.Message, error.FieldName).ShouldBe(("no such filter", "Filters"));
    }
}
