using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.CloudTrail;

/// <summary>LookupEvents written out by hand.</summary>
public sealed class AnswersTests
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task LookupEvents_Event_IsReadWhole()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"NextToken":"n","Events":[
              {"EventId":"e","EventName":"RotateSecret","ReadOnly":"false","AccessKeyId":"AKIA","EventTime":1795435200.0,"EventSource":"secretsmanager.amazonaws.com","Username":"alice",
               "Resources":[{"ResourceType":"AWS::SecretsManager::Secret","ResourceName":"arn:1"}],"CloudTrailEvent":"{\"eventName\":\"RotateSecret\"}"},
              {"EventId":"f","EventName":"RotationStarted","EventTime":1795435201.5,"Resources":[]}]}
            """));
        using var client = server.CloudTrail();

        var answer = await client.LookupEventsAsync(new LookupEventsRequest(), TestContext.Current.CancellationToken);

        answer.NextToken.ShouldBe("n");
        var events = answer.Events.ShouldNotBeNull();
        (events[0].EventId, events[0].EventName, events[0].ReadOnly, events[0].AccessKeyId).ShouldBe(("e", "RotateSecret", "false", "AKIA"));
        (events[0].EventTime, events[0].EventSource, events[0].Username).ShouldBe((Noon, "secretsmanager.amazonaws.com", "alice"));
        var resource = events[0].Resources.ShouldNotBeNull().ShouldHaveSingleItem();
        (resource.ResourceType, resource.ResourceName).ShouldBe(("AWS::SecretsManager::Secret", "arn:1"));
        events[0].CloudTrailEvent.ShouldBe("""{"eventName":"RotateSecret"}""");
        events[1].Username.ShouldBeNull();
        events[1].Resources.ShouldBe([]);
        events[1].EventTime.ShouldBe(Noon.AddSeconds(1.5));
    }

    [Fact]
    public async Task LookupEvents_Request_IsWrittenWhole()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.CloudTrail();

        await client.LookupEventsAsync(
            new LookupEventsRequest
            {
                LookupAttributes = [new LookupAttribute { AttributeKey = LookupAttributeKey.EventName, AttributeValue = "RotationFailed" }],
                StartTime = Noon,
                EndTime = Noon.AddHours(1),
                EventCategory = EventCategory.Insight,
                MaxResults = 50,
                NextToken = "n",
            },
            TestContext.Current.CancellationToken);

        var body = server.Request.Json.ShouldNotBeNull().AsObject();
        body["LookupAttributes"].ShouldNotBeNull().ToJsonString().ShouldBe("""[{"AttributeKey":"EventName","AttributeValue":"RotationFailed"}]""");
        body["StartTime"].ShouldNotBeNull().ToJsonString().ShouldBe("1795435200");
        body["EndTime"].ShouldNotBeNull().ToJsonString().ShouldBe("1795438800");
        body["EventCategory"].ShouldNotBeNull().ToString().ShouldBe("insight");
        body.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("EventId")]
    [InlineData("EventName")]
    [InlineData("ReadOnly")]
    [InlineData("Username")]
    [InlineData("ResourceType")]
    [InlineData("ResourceName")]
    [InlineData("EventSource")]
    [InlineData("AccessKeyId")]
    public async Task LookupAttribute_EachKey_IsSentUnderItsName(string key)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.CloudTrail();

        await client.LookupEventsAsync(new LookupEventsRequest { LookupAttributes = [new LookupAttribute { AttributeKey = key, AttributeValue = "v" }] }, TestContext.Current.CancellationToken);

        (server.Request.Json?["LookupAttributes"]?[0]?["AttributeKey"]).ShouldNotBeNull().ToString().ShouldBe(key);
        typeof(LookupAttributeKey).GetField(key).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("""{"Events":[]}""", 0)]
    [InlineData("{}", null)]
    public async Task LookupEvents_EmptyAndAbsent_AreNotTheSame(string body, int? count)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(body));
        using var client = server.CloudTrail();

        var answer = await client.LookupEventsAsync(new LookupEventsRequest(), TestContext.Current.CancellationToken);

        (answer.Events?.Count).ShouldBe(count);
    }
}
