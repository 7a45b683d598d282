using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.CloudWatchLogs;

/// <summary>Requests and answers of CloudWatch Logs written out by hand: lower case names, and two ways to carry a time.</summary>
public sealed class AnswersTests
{
    private const long NoonMilliseconds = 1_795_435_200_000;
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task DescribeLogGroups_Group_IsReadWhole()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"nextToken":"n","logGroups":[
              {"logGroupName":"/aws/lambda/a","creationTime":1795435200000,"retentionInDays":30,"metricFilterCount":2,"arn":"arn:g:*","storedBytes":5000000000,"kmsKeyId":"k",
               "dataProtectionStatus":"ACTIVATED","inheritedProperties":["ACCOUNT_DATA_PROTECTION"],"logGroupClass":"INFREQUENT_ACCESS","logGroupArn":"arn:g","deletionProtectionEnabled":true},
              {"logGroupName":"/aws/lambda/b"}]}
            """));
        using var client = server.Logs();

        var answer = await client.DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = "/aws", Limit = 50 }, TestContext.Current.CancellationToken);

        server.Request.Json.ShouldNotBeNull()["logGroupNamePrefix"].ShouldNotBeNull().ToString().ShouldBe("/aws");
        answer.NextToken.ShouldBe("n");
        var group = answer.LogGroups.ShouldNotBeNull()[0];
        (group.LogGroupName, group.RetentionInDays, group.MetricFilterCount, group.StoredBytes).ShouldBe(("/aws/lambda/a", 30, 2, 5_000_000_000L));
        (group.Arn, group.LogGroupArn, group.KmsKeyId).ShouldBe(("arn:g:*", "arn:g", "k"));
        group.CreationTime.ShouldBe(Noon);
        group.LogGroupClass.ShouldBe(LogGroupClass.INFREQUENT_ACCESS);
        group.DataProtectionStatus.ShouldBe(DataProtectionStatus.ACTIVATED);
        group.InheritedProperties.ShouldBe(["ACCOUNT_DATA_PROTECTION"]);
        group.DeletionProtectionEnabled.ShouldBe(true);
        answer.LogGroups[1].RetentionInDays.ShouldBeNull();
    }

    [Fact]
    public async Task DescribeLogStreams_OrderAndStream_GoThereAndBack()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """{"logStreams":[{"logStreamName":"s","creationTime":1795435200000,"firstEventTimestamp":1795435200001,"lastEventTimestamp":1795435200002,"lastIngestionTime":1795435200003,"uploadSequenceToken":"u","arn":"arn:s","storedBytes":0}]}"""));
        using var client = server.Logs();

        var answer = await client.DescribeLogStreamsAsync(
            new DescribeLogStreamsRequest { LogGroupName = "g", OrderBy = OrderBy.LastEventTime, Descending = true, Limit = 5, NextToken = "n" }, TestContext.Current.CancellationToken);

        var body = server.Request.Json.ShouldNotBeNull().AsObject();
        body["orderBy"].ShouldNotBeNull().ToString().ShouldBe("LastEventTime");
        body["descending"].ShouldNotBeNull().GetValue<bool>().ShouldBeTrue();
        body.Count.ShouldBe(5);
        var stream = answer.LogStreams.ShouldNotBeNull().ShouldHaveSingleItem();
        new[] { stream.CreationTime, stream.FirstEventTimestamp, stream.LastEventTimestamp, stream.LastIngestionTime }
            .ShouldBe(Enumerable.Range(0, 4).Select(offset => (DateTime?)Noon.AddMilliseconds(offset)));
        (stream.LogStreamName, stream.Arn, stream.UploadSequenceToken).ShouldBe(("s", "arn:s", "u"));
    }

    [Fact]
    public async Task FilterLogEvents_Times_AreNumbersAsInTheOfficialClient()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"events":[{"logStreamName":"s","timestamp":1795435200000,"message":"[ERROR] ValueError: \"x\"\nTraceback","ingestionTime":1795435200500,"eventId":"3795"},{"message":""}],
             "searchedLogStreams":[{"logStreamName":"s","searchedCompletely":true}],"nextToken":"n"}
            """));
        using var client = server.Logs();

        var answer = await client.FilterLogEventsAsync(
            new FilterLogEventsRequest
            {
                LogGroupName = "g",
                StartTime = NoonMilliseconds,
                EndTime = NoonMilliseconds + 1,
                FilterPattern = "\"RequestId: 1\"",
                LogStreamNames = ["s"],
                Limit = 10,
            },
            TestContext.Current.CancellationToken);

        var body = server.Request.Json.ShouldNotBeNull().AsObject();
        body["startTime"].ShouldNotBeNull().GetValue<long>().ShouldBe(NoonMilliseconds);
        body["filterPattern"].ShouldNotBeNull().ToString().ShouldBe("\"RequestId: 1\"");
        body["logStreamNames"].ShouldNotBeNull().ToJsonString().ShouldBe("""["s"]""");
        body.Count.ShouldBe(6);
        answer.NextToken.ShouldBe("n");
        var line = answer.Events.ShouldNotBeNull()[0];
        (line.LogStreamName, line.Timestamp, line.IngestionTime, line.EventId).ShouldBe(("s", NoonMilliseconds, NoonMilliseconds + 500, "3795"));
        line.Message.ShouldBe("[ERROR] ValueError: \"x\"\nTraceback");
        answer.Events[1].Timestamp.ShouldBeNull();
        answer.SearchedLogStreams.ShouldNotBeNull().ShouldHaveSingleItem().SearchedCompletely.ShouldBe(true);
    }

    [Fact]
    public async Task GetLogEvents_Tokens_AreReadAndSentBack()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"events":[],"nextForwardToken":"f/1","nextBackwardToken":"b/1"}"""));
        using var client = server.Logs();

        var first = await client.GetLogEventsAsync(new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s", StartFromHead = true }, TestContext.Current.CancellationToken);
        await client.GetLogEventsAsync(new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s", NextToken = first.NextForwardToken }, TestContext.Current.CancellationToken);

        first.Events.ShouldBe([]);
        first.NextBackwardToken.ShouldBe("b/1");
        (server.Requests[0].Json?["startFromHead"]).ShouldNotBeNull().GetValue<bool>().ShouldBeTrue();
        (server.Requests[1].Json?["nextToken"]).ShouldNotBeNull().ToString().ShouldBe("f/1");
    }

    [Fact]
    public async Task Answer_WithCapitalNames_IsNotRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"LogGroups":[{"LogGroupName":"g"}],"NextToken":"n"}"""));
        using var client = server.Logs();

        var answer = await client.DescribeLogGroupsAsync(new DescribeLogGroupsRequest(), TestContext.Current.CancellationToken);

        answer.LogGroups.ShouldBeNull();
        answer.NextToken.ShouldBeNull();
    }
}
