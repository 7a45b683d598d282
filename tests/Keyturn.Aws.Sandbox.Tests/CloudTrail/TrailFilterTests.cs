using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.CloudTrail;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.CloudTrail;

/// <summary>LookupEvents by each of its attributes, over a time range, and page by page.</summary>
public sealed class TrailFilterTests : IAsyncDisposable
{
    private const string Secret = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:app/db-AbCdEf";
    private static readonly Guid FirstId = new("11111111-1111-1111-1111-111111111111");
    private readonly TestWorld _world = new(new EmptyScenario());
    private readonly DateTimeOffset _now;

    public TrailFilterTests()
    {
        _now = _world.World.Now;
        var alice = CallerIdentity.OfUser("111122223333", "alice", "AKIAALICE");
        var bob = CallerIdentity.OfRole("arn:aws:iam::111122223333:role/operator", "bob", "ASIABOB");
        Append("RotateSecret", 4, alice, FirstId, names: Secret);
        Append("DescribeSecret", 3, bob, readOnly: true, names: Secret);
        Append("PutParameter", 2, bob, source: "ssm.amazonaws.com");
        _world.Tokyo.Trail.Append(new() { EventName = "RotationStarted", EventTime = _now.AddMinutes(-1), AvailableAt = _now, IsApiCall = false, RequestId = $"Rotation-{Secret}-v1", SecretId = Secret });
    }

    [Theory]
    [InlineData("EventId", "11111111-1111-1111-1111-111111111111", "RotateSecret")]
    [InlineData("EventId", "22222222-1111-1111-1111-111111111111", "")]
    [InlineData("EventName", "RotateSecret", "RotateSecret")]
    [InlineData("EventName", "rotatesecret", "")]
    [InlineData("ReadOnly", "true", "DescribeSecret")]
    [InlineData("ReadOnly", "false", "RotationStarted,PutParameter,RotateSecret")]
    [InlineData("Username", "alice", "RotateSecret")]
    [InlineData("Username", "bob", "PutParameter,DescribeSecret")]
    [InlineData("ResourceType", "AWS::SecretsManager::Secret", "DescribeSecret,RotateSecret")]
    [InlineData("ResourceType", "AWS::RDS::DBInstance", "")]
    [InlineData("ResourceName", Secret, "DescribeSecret,RotateSecret")]
    [InlineData("ResourceName", "app/db", "")]
    [InlineData("EventSource", "ssm.amazonaws.com", "PutParameter")]
    [InlineData("AccessKeyId", "ASIABOB", "PutParameter,DescribeSecret")]
    public void Lookup_ByAttribute_FindsExactlyThose(string key, string value, string names) => Names(Lookup(Attribute(key, value))).ShouldBe(names);

    [Fact]
    public void Lookup_WithoutAttributes_FindsAllNewestFirst() => Names(Lookup([])).ShouldBe("RotationStarted,PutParameter,DescribeSecret,RotateSecret");

    [Fact]
    public void Lookup_UnknownAttribute_IsRefusedByName()
    {
        var refusal = Should.Throw<WireException>(() => Lookup(Attribute("SecretId", Secret)));

        refusal.Code.ShouldBe("InvalidLookupAttributesException");
        refusal.Message.ShouldBe("Lookup attribute 'SecretId' is not valid.");
    }

    [Theory]
    [InlineData(-3, -2, "PutParameter,DescribeSecret")]
    [InlineData(-2, null, "RotationStarted,PutParameter")]
    [InlineData(null, -3, "DescribeSecret,RotateSecret")]
    [InlineData(-2, -2, "PutParameter")]
    [InlineData(1, 2, "")]
    public void Lookup_Range_BothEndsAreInside(int? from, int? to, string names) =>
        Names(Lookup(new JsonObject().With("StartTime", At(from)).With("EndTime", At(to)))).ShouldBe(names);

    [Fact]
    public void Lookup_RangeTurnedRound_IsRefused() =>
        Should.Throw<WireException>(() => Lookup(new JsonObject().With("StartTime", At(-1)).With("EndTime", At(-2)))).Code.ShouldBe("InvalidTimeRangeException");

    [Fact]
    public void Lookup_AttributeAndRange_BothCount()
    {
        var input = Attribute("Username", "bob").With("StartTime", At(-2));

        Names(Lookup(input)).ShouldBe("PutParameter");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Lookup_MaxResults_AreOneToFifty(int size, bool accepted)
    {
        if (accepted) Names(Lookup(new() { ["MaxResults"] = size })).Split(',').Length.ShouldBe(Math.Min(size, 4));
        else Should.Throw<WireException>(() => Lookup(new() { ["MaxResults"] = size })).Code.ShouldBe("InvalidMaxResultsException");
    }

    [Fact]
    public void Lookup_NewEventBetweenPages_ShiftsNothing()
    {
        var first = Lookup(new() { ["MaxResults"] = 2 });
        Append("RotateSecret", 0, CallerIdentity.OfUser("111122223333", "carol", "AKIACAROL"));
        var second = Lookup(new() { ["MaxResults"] = 2, ["NextToken"] = (string?)first["NextToken"] });

        Names(first).ShouldBe("RotationStarted,PutParameter");
        Names(second).ShouldBe("DescribeSecret,RotateSecret");
        second["NextToken"].ShouldBeNull();
    }

    [Fact]
    public void Lookup_EventsOfTheSameMoment_ComeEachOnceOverPages()
    {
        for (var i = 0; i < 7; i++) Append("Same", 5, CallerIdentity.OfUser("111122223333", "alice", "AKIAALICE"), Guid.NewGuid());

        var ids = new List<string?>();
        JsonNode? token = null;
        do
        {
            var page = Lookup(Attribute("EventName", "Same").With("MaxResults", 2).With("NextToken", token?.DeepClone()));
            ids.AddRange(page["Events"].ShouldNotBeNull().AsArray().Select(entry => (string?)entry!["EventId"]));
            token = page["NextToken"];
        }
        while (token is not null);

        ids.Count.ShouldBe(7);
        ids.ShouldBeUnique();
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%")]
    [InlineData("MTIz")]
    [InlineData("eC55")]
    public void Lookup_MadeUpToken_IsInvalid(string token) =>
        Should.Throw<WireException>(() => Lookup(new() { ["NextToken"] = token })).Code.ShouldBe("InvalidNextTokenException");

    [Fact]
    public void Entry_OfAServiceEvent_HasNoUserAndNoResources()
    {
        var entry = Lookup(Attribute("EventName", "RotationStarted"))["Events"].ShouldNotBeNull()[0].ShouldNotBeNull().AsObject();

        entry.ShouldNotBeNull().ContainsKey("Username").ShouldBeFalse();
        entry.ContainsKey("AccessKeyId").ShouldBeFalse();
        entry["Resources"].ShouldNotBeNull().AsArray().ShouldBeEmpty();
        var record = JsonNode.Parse((string?)entry["CloudTrailEvent"] ?? "").ShouldNotBeNull();
        ((string?)record["userIdentity"]?["invokedBy"]).ShouldBe("secretsmanager.amazonaws.com");
        ((string?)record["eventType"]).ShouldBe("AwsServiceEvent");
        ((string?)record["recipientAccountId"]).ShouldBe("111122223333");
    }

    [Fact]
    public void Entry_OfACallByAUser_NamesTheUserAndTheKey()
    {
        var entry = Lookup(Attribute("Username", "alice"))["Events"].ShouldNotBeNull()[0].ShouldNotBeNull().AsObject();

        ((string?)entry?["AccessKeyId"]).ShouldBe("AKIAALICE");
        ((string?)entry?["ReadOnly"]).ShouldBe("false");
        var record = JsonNode.Parse((string?)entry?["CloudTrailEvent"] ?? "").ShouldNotBeNull();
        ((string?)record["userIdentity"]?["type"]).ShouldBe("IAMUser");
        ((string?)record["userIdentity"]?["userName"]).ShouldBe("alice");
        (record["userIdentity"]?["sessionContext"]).ShouldBeNull();
        ((string?)record["eventTime"]).ShouldBe("2026-04-15T03:26:00Z");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private JsonNode? At(int? minute) => minute is { } number ? _now.AddMinutes(number).ToUnixTimeMilliseconds() / 1000d : null;

    private void Append(string name, int minutesAgo, CallerIdentity caller, Guid? id = null, bool readOnly = false, string source = "secretsmanager.amazonaws.com", params string[] names) =>
        _world.Tokyo.Trail.Append(new()
        {
            EventId = id ?? Guid.NewGuid(),
            EventName = name,
            EventSource = source,
            EventTime = _now.AddMinutes(-minutesAgo),
            AvailableAt = _now.AddMinutes(-minutesAgo),
            ReadOnly = readOnly,
            Caller = caller,
            RequestId = "r",
            ResourceNames = names,
        });

    private JsonObject Lookup(JsonObject input) => new LookupEventsOperation().Answer(_world.Call("LookupEvents", input));

    private static JsonObject Attribute(string key, string value) =>
        new() { ["LookupAttributes"] = new JsonArray(new JsonObject { ["AttributeKey"] = key, ["AttributeValue"] = value }) };

    private static string Names(JsonObject page) => string.Join(',', page["Events"].ShouldNotBeNull().AsArray().Select(entry => (string?)entry!["EventName"]));
}
