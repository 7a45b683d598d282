using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Logs;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Logs;

/// <summary>FilterLogEvents: patterns, ranges, limits and tokens at their edges.</summary>
public sealed class FilterLogEventsTests : IAsyncDisposable
{
    private const string Group = "/aws/lambda/rotate";
    private readonly TestWorld _world = new(new EmptyScenario());
    private readonly LogGroupRecord _group;
    private readonly DateTimeOffset _start;

    public FilterLogEventsTests()
    {
        _start = _world.World.Now.AddHours(-1);
        _group = _world.Tokyo.Logs.Ensure(Group, _start);
        Append(0, "START RequestId: 1111");
        Append(1, "[INFO]\tcreateSecret: Successfully put secret for ARN a:b and version v1.");
        Append(2, "[ERROR] ValueError: Unable to log into database with pending secret");
        Append(3, "[ERROR] setSecret: Unable to log into database");
        Append(4, "END RequestId: 1111");
        Append(5, "REPORT RequestId: 1111 Status: timeout");
    }

    [Theory]
    [InlineData("ValueError", "2")]
    [InlineData("ERROR database", "2,3")]
    [InlineData("ERROR -ValueError", "3")]
    [InlineData("?START ?REPORT", "0,5")]
    [InlineData("RequestId ?START ?END", "0,4")]
    [InlineData("\"put secret for\"", "1")]
    [InlineData("\"log into database\" -\"pending secret\"", "3")]
    [InlineData("-RequestId -ERROR", "1")]
    [InlineData("  ERROR   ValueError  ", "2")]
    [InlineData("\"a:b\"", "1")]
    [InlineData("valueerror", "")]
    [InlineData("\"\"", "0,1,2,3,4,5")]
    public void Pattern_Terms_SelectLines(string pattern, string lines) => Lines(new() { ["filterPattern"] = pattern }).ShouldBe(lines);

    [Theory]
    [InlineData("{ $.level = \"ERROR\" }")]
    [InlineData("[ip, user]")]
    [InlineData("%ERROR%")]
    [InlineData("\"not closed")]
    [InlineData("ERROR \"not closed")]
    public void Pattern_NotOfTerms_IsInvalid(string pattern) =>
        Refusal(new() { ["filterPattern"] = pattern }).Message.ShouldStartWith("Invalid filter pattern: ");

    [Theory]
    [InlineData(null, null, "0,1,2,3,4,5")]
    [InlineData(2, null, "2,3,4,5")]
    [InlineData(null, 2, "0,1,2")]
    [InlineData(2, 2, "2")]
    [InlineData(4, 2, "")]
    [InlineData(99, null, "")]
    public void Range_BothEnds_AreInside(int? from, int? to, string lines) => Lines(new JsonObject().With("startTime", At(from)).With("endTime", At(to))).ShouldBe(lines);

    [Theory]
    [InlineData(0, "greater than or equal to 1")]
    [InlineData(10_001, "less than or equal to 10000")]
    public void Limit_OutOfRange_SaysTheBound(int limit, string bound)
    {
        var refusal = Refusal(new() { ["limit"] = limit });

        refusal.Code.ShouldBe("InvalidParameterException");
        refusal.Message.ShouldEndWith($"Value '{limit}' at 'limit' failed to satisfy constraint: Member must have value {bound}");
    }

    [Fact]
    public void Limit_ExactlyAllThereIs_HasNoToken() => Filter(new() { ["limit"] = 6 })["nextToken"].ShouldBeNull();

    [Fact]
    public void Pages_OfOneWithAPattern_GiveEachMatchOnce()
    {
        var seen = new List<string>();
        JsonNode? token = null;
        do
        {
            var page = Filter(new JsonObject { ["limit"] = 1, ["filterPattern"] = "RequestId" }.With("nextToken", token?.DeepClone()));
            seen.Add(Numbers(page));
            token = page["nextToken"];
        }
        while (token is not null);

        seen.ShouldBe(["0", "4", "5"]);
    }

    [Fact]
    public void Pages_LinesOfTheSameMillisecond_AreNeitherLostNorRepeated()
    {
        for (var i = 10; i < 15; i++) _group.Append("burst", _start.AddMinutes(9), $"{i} burst");

        var seen = new List<string>();
        JsonNode? token = null;
        do
        {
            var page = Filter(new JsonObject { ["limit"] = 2, ["filterPattern"] = "burst" }.With("nextToken", token?.DeepClone()));
            seen.Add(Numbers(page));
            token = page["nextToken"];
        }
        while (token is not null);

        string.Join(',', seen).ShouldBe("10,11,12,13,14");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bxkq6kVGFtq2y_")]
    [InlineData("Bxkq6kVGFtq2y_not base64")]
    [InlineData("f/MTIzLjQ=")]
    [InlineData("Bxkq6kVGFtq2y_MTIzNA==")]
    public void Token_MadeUp_IsInvalid(string token) => Refusal(new() { ["nextToken"] = token }).Message.ShouldBe("The specified nextToken is invalid.");

    [Fact]
    public void Token_OfGetLogEvents_IsInvalidHereAndTheOtherWayRound()
    {
        var forward = (string?)new GetLogEventsOperation().Answer(_world.Call("GetLogEvents", new() { ["logGroupName"] = Group, ["logStreamName"] = "main" }))["nextForwardToken"];
        var filter = (string?)Filter(new() { ["limit"] = 1 })["nextToken"];

        Refusal(new() { ["nextToken"] = forward }).Code.ShouldBe("InvalidParameterException");
        Should.Throw<WireException>(() => new GetLogEventsOperation().Answer(_world.Call("GetLogEvents", new() { ["logGroupName"] = Group, ["logStreamName"] = "main", ["nextToken"] = filter })))
            .Message.ShouldBe("The specified nextToken is invalid.");
    }

    [Fact]
    public void Streams_NamesAndPrefixTogether_AreRefused()
    {
        _group.Append("other", _start.AddMinutes(20), "20 other");

        Lines(new() { ["logStreamNames"] = new JsonArray("other") }).ShouldBe("20");
        Lines(new() { ["logStreamNamePrefix"] = "oth" }).ShouldBe("20");
        Refusal(new() { ["logStreamNames"] = new JsonArray("other"), ["logStreamNamePrefix"] = "oth" }).Message.ShouldBe("LogStreamNames and LogStreamNamePrefix are mutually exclusive.");
    }

    [Fact]
    public void Group_NotNamed_IsAskedFor() =>
        Should.Throw<WireException>(() => new FilterLogEventsOperation().Answer(_world.Call("FilterLogEvents", []))).Message.ShouldBe("Either logGroupName or logGroupIdentifier must be given.");

    [Theory]
    [InlineData("arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/rotate")]
    [InlineData("arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/rotate:*")]
    [InlineData("/aws/lambda/rotate")]
    public void Group_ByIdentifier_IsFound(string identifier) =>
        Numbers(new FilterLogEventsOperation().Answer(_world.Call("FilterLogEvents", new() { ["logGroupIdentifier"] = identifier }))).ShouldStartWith("0,1");

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private JsonNode? At(int? minute) => minute is { } number ? _start.AddMinutes(number).ToUnixTimeMilliseconds() : null;

    private void Append(int minute, string text) => _group.Append("main", _start.AddMinutes(minute), $"{minute} {text}\n");

    private JsonObject Filter(JsonObject input)
    {
        input["logGroupName"] = Group;
        return new FilterLogEventsOperation().Answer(_world.Call("FilterLogEvents", input));
    }

    private WireException Refusal(JsonObject input) => Should.Throw<WireException>(() => Filter(input));

    private string Lines(JsonObject input) => Numbers(Filter(input));

    private static string Numbers(JsonObject page) =>
        string.Join(',', page["events"].ShouldNotBeNull().AsArray().Select(entry => ((string?)entry!["message"] ?? "").Split(' ')[0]));
}
