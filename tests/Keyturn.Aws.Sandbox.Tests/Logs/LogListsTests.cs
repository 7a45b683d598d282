using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Logs;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Logs;

/// <summary>DescribeLogGroups, DescribeLogStreams and GetLogEvents: what is listed, in which order, in which pages.</summary>
public sealed class LogListsTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new EmptyScenario());
    private readonly DateTimeOffset _start;

    public LogListsTests()
    {
        _start = _world.World.Now.AddHours(-1);
        foreach (var name in new[] { "/aws/lambda/a", "/aws/lambda/b", "/aws/rds/c", "/keyturn/d" }) _world.Tokyo.Logs.Ensure(name, _start);
        var group = Group("/aws/lambda/a");
        group.RetentionDays = 30;
        group.Append("2026/04/01/one", _start, "first");
        group.Append("2026/04/02/two", _start.AddMinutes(1), "second");
        group.Append("2026/04/01/one", _start.AddMinutes(2), "third");
    }

    [Theory]
    [InlineData(null, null, "/aws/lambda/a,/aws/lambda/b,/aws/rds/c,/keyturn/d")]
    [InlineData("/aws/lambda/", null, "/aws/lambda/a,/aws/lambda/b")]
    [InlineData("/AWS", null, "")]
    [InlineData(null, "RDS", "/aws/rds/c")]
    [InlineData(null, "nothing", "")]
    public void Groups_PrefixOrPattern_SelectsByName(string? prefix, string? pattern, string names) =>
        Names(Groups(new JsonObject().With("logGroupNamePrefix", prefix).With("logGroupNamePattern", pattern))).ShouldBe(names);

    [Fact]
    public void Groups_PrefixAndPattern_ExcludeEachOther() =>
        Should.Throw<WireException>(() => Groups(new() { ["logGroupNamePrefix"] = "/aws", ["logGroupNamePattern"] = "rds" })).Code.ShouldBe("InvalidParameterException");

    [Fact]
    public void Groups_InPages_GoOnAfterTheLastName()
    {
        var first = Groups(new() { ["limit"] = 3 });
        _world.Tokyo.Logs.Ensure("/aws/lambda/aa", _start);
        var second = Groups(new() { ["limit"] = 3, ["nextToken"] = (string?)first["nextToken"] });

        Names(first).ShouldBe("/aws/lambda/a,/aws/lambda/b,/aws/rds/c");
        Names(second).ShouldBe("/keyturn/d");
        second["nextToken"].ShouldBeNull();
    }

    [Fact]
    public void Groups_Entry_HasArnsRetentionAndSize()
    {
        var groups = Groups([])["logGroups"].ShouldNotBeNull().AsArray();
        var (kept, forever) = (groups[0].ShouldNotBeNull().AsObject(), groups[1].ShouldNotBeNull().AsObject());

        ((string?)kept["arn"]).ShouldBe("arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/a:*");
        ((string?)kept["logGroupArn"]).ShouldBe("arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/a");
        ((int?)kept["retentionInDays"]).ShouldBe(30);
        ((long?)kept["storedBytes"]).ShouldBe(3 * 26 + "firstsecondthird".Length);
        ((long?)kept["creationTime"]).ShouldBe(_start.ToUnixTimeMilliseconds());
        forever.ContainsKey("retentionInDays").ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void Lists_LimitOutOfRange_IsRefused(int limit)
    {
        Should.Throw<WireException>(() => Groups(new() { ["limit"] = limit })).Code.ShouldBe("InvalidParameterException");
        Should.Throw<WireException>(() => Streams(new() { ["limit"] = limit })).Code.ShouldBe("InvalidParameterException");
    }

    [Theory]
    [InlineData(null, null, "2026/04/01/one,2026/04/02/two")]
    [InlineData(null, true, "2026/04/02/two,2026/04/01/one")]
    [InlineData("LastEventTime", null, "2026/04/02/two,2026/04/01/one")]
    [InlineData("LastEventTime", true, "2026/04/01/one,2026/04/02/two")]
    public void Streams_OrderBy_NameOrLastEvent(string? orderBy, bool? descending, string names) =>
        StreamNames(Streams(new JsonObject().With("orderBy", orderBy).With("descending", descending))).ShouldBe(names);

    [Fact]
    public void Streams_Prefix_NarrowsByNameOnly()
    {
        StreamNames(Streams(new() { ["logStreamNamePrefix"] = "2026/04/02" })).ShouldBe("2026/04/02/two");
        Should.Throw<WireException>(() => Streams(new() { ["logStreamNamePrefix"] = "2026", ["orderBy"] = "LastEventTime" })).Message
            .ShouldBe("Cannot order by LastEventTime with a logStreamNamePrefix.");
    }

    [Fact]
    public void Streams_InPages_ComeOneAfterTheOther()
    {
        var first = Streams(new() { ["limit"] = 1 });
        var second = Streams(new() { ["limit"] = 1, ["nextToken"] = (string?)first["nextToken"] });

        StreamNames(first).ShouldBe("2026/04/01/one");
        StreamNames(second).ShouldBe("2026/04/02/two");
        second["nextToken"].ShouldBeNull();
        Should.Throw<WireException>(() => Streams(new() { ["nextToken"] = "-1" })).Message.ShouldBe("The specified nextToken is invalid.");
        Should.Throw<WireException>(() => Streams(new() { ["nextToken"] = "x" })).Message.ShouldBe("The specified nextToken is invalid.");
    }

    [Fact]
    public void Streams_Entry_HasFirstAndLastEvent()
    {
        var entry = Streams([])["logStreams"].ShouldNotBeNull()[0].ShouldNotBeNull().AsObject();

        ((long?)entry?["firstEventTimestamp"]).ShouldBe(_start.ToUnixTimeMilliseconds());
        ((long?)entry?["lastEventTimestamp"]).ShouldBe(_start.AddMinutes(2).ToUnixTimeMilliseconds());
        ((string?)entry?["arn"]).ShouldBe("arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/a:log-stream:2026/04/01/one");
    }

    [Theory]
    [InlineData("DescribeLogStreams")]
    [InlineData("GetLogEvents")]
    public void Group_ThatIsNotThere_IsNotFound(string operation)
    {
        var input = new JsonObject { ["logGroupName"] = "/none", ["logStreamName"] = "s" };
        var refusal = Should.Throw<WireException>(() => Operation(operation).Answer(_world.Call(operation, input)));

        refusal.Code.ShouldBe("ResourceNotFoundException");
        refusal.Message.ShouldBe("The specified log group does not exist.");
    }

    [Fact]
    public void Events_ForwardsAndBackAgain_AreTheSame()
    {
        var group = Group("/keyturn/d");
        for (var i = 0; i < 6; i++) group.Append("s", _start.AddSeconds(i), $"{i}");

        var first = Events(new() { ["limit"] = 2, ["startFromHead"] = true });
        var second = Events(new() { ["limit"] = 2, ["nextToken"] = (string?)first["nextForwardToken"] });
        var back = Events(new() { ["limit"] = 2, ["nextToken"] = (string?)second["nextBackwardToken"] });

        Texts(first).ShouldBe("0,1");
        Texts(second).ShouldBe("2,3");
        Texts(back).ShouldBe("0,1");
    }

    [Fact]
    public void Events_AtTheHead_KeepTheBackwardToken()
    {
        Group("/keyturn/d").Append("s", _start, "0");

        var first = Events(new() { ["startFromHead"] = true });
        var before = Events(new() { ["nextToken"] = (string?)first["nextBackwardToken"] });

        Texts(before).ShouldBe("");
        ((string?)before["nextBackwardToken"]).ShouldBe((string?)first["nextBackwardToken"]);
    }

    [Fact]
    public void Events_OutsideTheRange_AreAnEmptyPageWithTokens()
    {
        Group("/keyturn/d").Append("s", _start, "0");

        var page = Events(new() { ["startTime"] = _start.AddHours(1).ToUnixTimeMilliseconds() });

        Texts(page).ShouldBe("");
        ((string?)page["nextForwardToken"]).ShouldNotBeNull().ShouldStartWith("f/");
        ((string?)page["nextBackwardToken"]).ShouldNotBeNull().ShouldStartWith("b/");
    }

    [Fact]
    public void Events_LineOfTheFuture_IsNotThereYet()
    {
        Group("/keyturn/d").Append("s", _start, "0");
        Group("/keyturn/d").Append("s", _start, "late", _world.World.Now.AddSeconds(5));

        var before = Texts(Events([]));
        _world.Time.Advance(TimeSpan.FromSeconds(5));

        before.ShouldBe("0");
        Texts(Events([])).ShouldBe("0,late");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static WireOperation Operation(string name) => name == "GetLogEvents" ? new GetLogEventsOperation() : new DescribeLogStreamsOperation();

    private LogGroupRecord Group(string name) => _world.Tokyo.Logs.Find(name).ShouldNotBeNull();

    private JsonObject Groups(JsonObject input) => new DescribeLogGroupsOperation().Answer(_world.Call("DescribeLogGroups", input));

    private JsonObject Streams(JsonObject input)
    {
        input["logGroupName"] = "/aws/lambda/a";
        return new DescribeLogStreamsOperation().Answer(_world.Call("DescribeLogStreams", input));
    }

    private JsonObject Events(JsonObject input)
    {
        (input["logGroupName"], input["logStreamName"]) = ("/keyturn/d", "s");
        return new GetLogEventsOperation().Answer(_world.Call("GetLogEvents", input));
    }

    private static string Names(JsonObject page) => string.Join(',', page["logGroups"].ShouldNotBeNull().AsArray().Select(group => (string?)group!["logGroupName"]));

    private static string StreamNames(JsonObject page) => string.Join(',', page["logStreams"].ShouldNotBeNull().AsArray().Select(stream => (string?)stream!["logStreamName"]));

    private static string Texts(JsonObject page) => string.Join(',', page["events"].ShouldNotBeNull().AsArray().Select(entry => (string?)entry!["message"]));
}
