using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.CloudTrail;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.CloudTrail;

public sealed class LookupEventsTests : IAsyncDisposable
{
    private const string Arn = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:a-AbCdEf";
    private readonly TestWorld _world = new(new EmptyScenario());

    [Fact]
    public void Lookup_ManyEvents_PagesOfFiftyNewestFirst()
    {
        for (var minute = 0; minute < 120; minute++)
            Append("RotationStarted", TimeSpan.FromMinutes(minute));

        var times = new List<double>();
        string? token = null;
        var pages = 0;
        do
        {
            var page = Lookup([], token);
            times.AddRange(Events(page).Select(entry => (double?)entry["EventTime"] ?? 0));
            token = (string?)page["NextToken"];
            pages++;
        }
        while (token is not null);

        pages.ShouldBe(3);
        times.Count.ShouldBe(120);
        times.ShouldBe(times.OrderDescending());
    }

    [Fact]
    public void Lookup_ByEventName_FindsOnlyThose()
    {
        Append("RotationStarted", TimeSpan.FromMinutes(2));
        Append("RotationFailed", TimeSpan.FromMinutes(1), "Error when executing lambda x during setSecret step");

        var found = Events(Lookup(Attribute("EventName", "RotationFailed"))).ShouldHaveSingleItem();

        var record = JsonNode.Parse((string?)found["CloudTrailEvent"] ?? "").ShouldNotBeNull().AsObject();
        ((string?)record["errorMessage"]).ShouldBe("Error when executing lambda x during setSecret step");
        ((string?)record["additionalEventData"]?["SecretId"]).ShouldBe(Arn);
        ((string?)record["eventType"]).ShouldBe("AwsServiceEvent");
        record.ContainsKey("requestParameters").ShouldBeTrue();
        record["requestParameters"].ShouldBeNull();
        ((string?)record["requestID"]).ShouldBe($"Rotation-{Arn}-v1");
    }

    [Fact]
    public void Lookup_TwoAttributes_IsRefused()
    {
        var input = Attribute("EventName", "RotationFailed");
        input["LookupAttributes"].ShouldNotBeNull().AsArray().Add(new JsonObject { ["AttributeKey"] = "ReadOnly", ["AttributeValue"] = "false" });

        Should.Throw<WireException>(() => Lookup(input)).Code.ShouldBe("InvalidLookupAttributesException");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void Lookup_MaxResultsOutOfRange_IsRefused(int size) =>
        Should.Throw<WireException>(() => Lookup(new() { ["MaxResults"] = size })).Code.ShouldBe("InvalidMaxResultsException");

    [Fact]
    public void Lookup_ForeignToken_IsRefused() =>
        Should.Throw<WireException>(() => Lookup([], "nonsense")).Code.ShouldBe("InvalidNextTokenException");

    [Fact]
    public void Lookup_EventNotDeliveredYet_ComesLater()
    {
        Append("RotationStarted", TimeSpan.Zero, delay: TimeSpan.FromMinutes(4));

        Events(Lookup([])).ShouldBeEmpty();
        _world.Time.Advance(TimeSpan.FromMinutes(4));
        Events(Lookup([])).Count.ShouldBe(1);
    }

    [Fact]
    public void Lookup_OlderThanNinetyDays_IsGone()
    {
        Append("RotationStarted", TimeSpan.FromDays(91));
        Append("RotationStarted", TimeSpan.FromDays(89));

        Events(Lookup([])).Count.ShouldBe(1);
    }

    [Fact]
    public void Lookup_TimeRange_Narrows()
    {
        for (var hour = 0; hour < 10; hour++)
            Append("RotationStarted", TimeSpan.FromHours(hour));
        var now = _world.World.Now;

        var page = Lookup(new() { ["StartTime"] = now.AddHours(-3).ToUnixTimeSeconds(), ["EndTime"] = now.AddHours(-1).ToUnixTimeSeconds() });

        Events(page).Count.ShouldBe(3);
        Should.Throw<WireException>(() => Lookup(new() { ["StartTime"] = now.ToUnixTimeSeconds(), ["EndTime"] = now.AddHours(-1).ToUnixTimeSeconds() })).Code.ShouldBe("InvalidTimeRangeException");
    }

    [Fact]
    public async Task Lookup_CallByAnAssumedRole_NamesRoleAndSession()
    {
        await using var article = new TestWorld(new ArticleScenario());

        var found = new LookupEventsOperation().Answer(article.Call("LookupEvents", Attribute("EventName", "CancelRotateSecret")));

        var entry = Events(found).ShouldHaveSingleItem();
        ((string?)entry["Username"]).ShouldBe("tanaka.yui");
        var record = JsonNode.Parse((string?)entry["CloudTrailEvent"] ?? "").ShouldNotBeNull();
        ((string?)record["userIdentity"]?["sessionContext"]?["sessionIssuer"]?["userName"]).ShouldBe("dba-operator");
        ((string?)record["eventType"]).ShouldBe("AwsApiCall");
    }

    [Fact]
    public async Task Lookup_ByResourceName_FindsApiCallsOfTheSecret()
    {
        await using var article = new TestWorld(new ArticleScenario());
        var arn = article.Secret(ArticleScenario.Star).Arn;

        var names = Events(new LookupEventsOperation().Answer(article.Call("LookupEvents", Attribute("ResourceName", arn)))).Select(entry => (string?)entry["EventName"]).Distinct();

        names.ShouldBe(["UpdateSecretVersionStage", "PutSecretValue"], ignoreOrder: true);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private void Append(string name, TimeSpan ago, string? error = null, TimeSpan delay = default)
    {
        var at = _world.World.Now - ago;
        _world.Tokyo.Trail.Append(new() { EventName = name, EventTime = at, AvailableAt = at + delay, IsApiCall = false, RequestId = $"Rotation-{Arn}-v1", SecretId = Arn, ErrorMessage = error });
    }

    private JsonObject Lookup(JsonObject input, string? token = null) =>
        new LookupEventsOperation().Answer(_world.Call("LookupEvents", input.With("NextToken", token)));

    private static JsonObject Attribute(string key, string value) =>
        new() { ["LookupAttributes"] = new JsonArray(new JsonObject { ["AttributeKey"] = key, ["AttributeValue"] = value }) };

    private static List<JsonObject> Events(JsonObject page) => [.. page["Events"].ShouldNotBeNull().AsArray().OfType<JsonObject>()];
}
