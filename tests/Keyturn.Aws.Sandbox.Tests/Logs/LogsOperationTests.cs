using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Logs;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Logs;

public sealed class LogsOperationTests : IAsyncDisposable
{
    private const string Group = "/test/group";
    private readonly TestWorld _world = new(new EmptyScenario());
    private readonly LogGroupRecord _group;
    private readonly DateTimeOffset _start;

    public LogsOperationTests()
    {
        _start = _world.World.Now.AddMinutes(-10);
        _group = _world.Tokyo.Logs.Ensure(Group, _start);
        for (var second = 0; second < 20; second++)
            _group.Append(second % 2 == 0 ? "even" : "odd", _start.AddSeconds(second), $"line {second}: {(second % 5 == 0 ? "ERROR Unable to log" : "INFO fine")}\n");
    }

    [Fact]
    public void FilterLogEvents_InPages_GivesEveryEventOnceInOrder()
    {
        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = Filter(new() { ["limit"] = 6 }, token);
            seen.AddRange(Messages(page));
            token = (string?)page["nextToken"];
        }
        while (token is not null);

        seen.Count.ShouldBe(20);
        seen[^1].ShouldStartWith("line 19");
    }

    [Fact]
    public void FilterLogEvents_LinesArriveBetweenPages_ShiftNothing()
    {
        var first = Filter(new() { ["limit"] = 10 });
        _group.Append("late", _start.AddSeconds(2), "line late\n");

        var second = Filter(new() { ["limit"] = 10 }, (string?)first["nextToken"]);

        Messages(second)[0].ShouldStartWith("line 10");
    }

    [Fact]
    public void FilterLogEvents_TimeRange_IncludesBothEnds()
    {
        var page = Filter(new() { ["startTime"] = _start.AddSeconds(3).ToUnixTimeMilliseconds(), ["endTime"] = _start.AddSeconds(5).ToUnixTimeMilliseconds() });

        Messages(page).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("\"Unable to log\"", 4)]
    [InlineData("ERROR", 4)]
    [InlineData("?ERROR ?fine", 20)]
    [InlineData("-ERROR", 16)]
    [InlineData("line \"19:\"", 1)]
    [InlineData("", 20)]
    [InlineData("error", 0)]
    public void FilterLogEvents_Pattern_MatchesTerms(string pattern, int count) =>
        Messages(Filter(new() { ["filterPattern"] = pattern })).Count.ShouldBe(count);

    [Theory]
    [InlineData("{ $.level = ERROR }")]
    [InlineData("\"open")]
    public void FilterLogEvents_PatternNotOffered_IsRefused(string pattern) =>
        Should.Throw<WireException>(() => Filter(new() { ["filterPattern"] = pattern })).Code.ShouldBe("InvalidParameterException");

    [Fact]
    public void FilterLogEvents_Streams_Narrow()
    {
        Messages(Filter(new() { ["logStreamNames"] = new JsonArray("odd") })).Count.ShouldBe(10);
        Messages(Filter(new() { ["logStreamNamePrefix"] = "ev" })).Count.ShouldBe(10);
        Should.Throw<WireException>(() => Filter(new() { ["logStreamNamePrefix"] = "e", ["logStreamNames"] = new JsonArray("odd") })).Code.ShouldBe("InvalidParameterException");
    }

    [Fact]
    public async Task FilterLogEvents_EmptyPagesOn_FirstPageIsEmptyWithAToken()
    {
        await using var world = new TestWorld(new EmptyScenario(), new() { EmptyPages = true });
        world.Tokyo.Logs.Ensure(Group, _start).Append("s", _start, "only line\n");

        var first = new FilterLogEventsOperation().Answer(world.Call("FilterLogEvents", new() { ["logGroupName"] = Group }));
        var second = new FilterLogEventsOperation().Answer(world.Call("FilterLogEvents", new() { ["logGroupName"] = Group, ["nextToken"] = (string?)first["nextToken"] }));

        Messages(first).ShouldBeEmpty();
        Messages(second).ShouldBe(["only line\n"]);
    }

    [Fact]
    public void FilterLogEvents_EventIds_AreDistinctAndAscend()
    {
        var ids = Filter([])["events"].ShouldNotBeNull().AsArray().Select(entry => (string?)entry!["eventId"] ?? "").ToList();

        ids.ShouldAllBe(id => id.Length == 56);
        ids.ShouldBe(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FilterLogEvents_LineNotIngestedYet_IsNotThere()
    {
        _group.Append("even", _world.World.Now, "fresh\n", _world.World.Now.AddSeconds(2));

        Messages(Filter([])).ShouldNotContain("fresh\n");
        _world.Time.Advance(TimeSpan.FromSeconds(2));
        Messages(Filter([])).ShouldContain("fresh\n");
    }

    [Fact]
    public void FilterLogEvents_NoSuchGroup_IsNotFound()
    {
        var refusal = Should.Throw<WireException>(() => new FilterLogEventsOperation().Answer(_world.Call("FilterLogEvents", new() { ["logGroupName"] = "/no" })));

        refusal.Code.ShouldBe("ResourceNotFoundException");
        refusal.Message.ShouldBe("The specified log group does not exist.");
    }

    [Fact]
    public void FilterLogEvents_ForeignToken_IsRefused() =>
        Should.Throw<WireException>(() => Filter([], "nonsense")).Message.ShouldBe("The specified nextToken is invalid.");

    [Fact]
    public void FilterLogEvents_ByArn_FindsTheGroup() =>
        Messages(new FilterLogEventsOperation().Answer(_world.Call("FilterLogEvents", new() { ["logGroupIdentifier"] = _world.Tokyo.Arn("logs", $"log-group:{Group}") }))).Count.ShouldBe(20);

    [Fact]
    public void GetLogEvents_Forwards_EndsWithTheSameToken()
    {
        var first = Get(new() { ["startFromHead"] = true, ["limit"] = 6 });
        var second = Get(new() { ["limit"] = 6, ["nextToken"] = (string?)first["nextForwardToken"] });
        var third = Get(new() { ["limit"] = 6, ["nextToken"] = (string?)second["nextForwardToken"] });

        Messages(first).Count.ShouldBe(6);
        Messages(second).Count.ShouldBe(4);
        Messages(third).ShouldBeEmpty();
        ((string?)third["nextForwardToken"]).ShouldBe((string?)second["nextForwardToken"]);
    }

    [Fact]
    public void GetLogEvents_WithoutStartFromHead_GivesTheNewestAndGoesBack()
    {
        var newest = Get(new() { ["limit"] = 3 });
        var before = Get(new() { ["limit"] = 3, ["nextToken"] = (string?)newest["nextBackwardToken"] });

        Messages(newest)[^1].ShouldStartWith("line 18");
        Messages(before)[^1].ShouldStartWith("line 12");
    }

    [Fact]
    public void GetLogEvents_EndTime_IsExclusive() =>
        Messages(Get(new() { ["startFromHead"] = true, ["endTime"] = _start.AddSeconds(4).ToUnixTimeMilliseconds() })).Count.ShouldBe(2);

    [Fact]
    public void GetLogEvents_NoSuchStream_IsNotFound() =>
        Should.Throw<WireException>(() => Get(new() { ["logStreamName"] = "none" })).Message.ShouldBe("The specified log stream does not exist.");

    [Fact]
    public void DescribeLogGroups_Prefix_PagesByName()
    {
        _world.Tokyo.Logs.Ensure("/test/another", _start).RetentionDays = 14;

        var first = new DescribeLogGroupsOperation().Answer(_world.Call("DescribeLogGroups", new() { ["logGroupNamePrefix"] = "/test", ["limit"] = 1 }));
        var second = new DescribeLogGroupsOperation().Answer(_world.Call("DescribeLogGroups", new() { ["logGroupNamePrefix"] = "/test", ["limit"] = 1, ["nextToken"] = (string?)first["nextToken"] }));

        ((int?)first["logGroups"]?[0]?["retentionInDays"]).ShouldBe(14);
        ((string?)second["logGroups"]?[0]?["arn"]).ShouldBe($"arn:aws:logs:ap-northeast-1:{_world.World.Accounts[0].Id}:log-group:{Group}:*");
        second["nextToken"].ShouldBeNull();
    }

    [Fact]
    public void DescribeLogStreams_ByLastEvent_NewestFirst()
    {
        var answer = new DescribeLogStreamsOperation().Answer(_world.Call("DescribeLogStreams", new() { ["logGroupName"] = Group, ["orderBy"] = "LastEventTime", ["descending"] = true }));

        answer["logStreams"].ShouldNotBeNull().AsArray().Select(stream => (string?)stream!["logStreamName"]).ShouldBe(["odd", "even"]);
        ((long?)answer["logStreams"]?[0]?["lastEventTimestamp"]).ShouldBe(_start.AddSeconds(19).ToUnixTimeMilliseconds());
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private JsonObject Filter(JsonObject input, string? token = null)
    {
        input["logGroupName"] = Group;
        return new FilterLogEventsOperation().Answer(_world.Call("FilterLogEvents", input.With("nextToken", token)));
    }

    private JsonObject Get(JsonObject input)
    {
        input["logGroupName"] = Group;
        input["logStreamName"] ??= "even";
        return new GetLogEventsOperation().Answer(_world.Call("GetLogEvents", input));
    }

    private static List<string> Messages(JsonObject page) =>
        [.. page["events"].ShouldNotBeNull().AsArray().Select(entry => (string?)entry!["message"] ?? "")];
}
