using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios;

public sealed class ArticleScenarioTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void Build_Accounts_AreProductionWithTwoRegionsAndStaging()
    {
        _world.World.Accounts.Select(account => account.Alias).ShouldBe(["keyturn-prod", "keyturn-staging"]);
        _world.World.Accounts[0].Production.ShouldBeTrue();
        _world.World.Accounts[0].Regions.Select(region => region.Name).ShouldBe(["ap-northeast-1", "us-east-1"]);
        _world.Tokyo.Secrets.All.Count.ShouldBeInRange(38, 45);
        _world.World.Accounts[1].Regions.Single().Secrets.All.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Build_Twice_GivesTheSameIds()
    {
        await using var again = new TestWorld(new ArticleScenario());

        Ids(again).ShouldBe(Ids(_world));
        again.Tokyo.Trail.VisibleAt(again.World.Now).Select(record => record.EventId)
            .ShouldBe(_world.Tokyo.Trail.VisibleAt(_world.World.Now).Select(record => record.EventId));
    }

    [Fact]
    public async Task Build_EveryHealthyDatabaseSecret_ReallyLogsIn()
    {
        foreach (var region in _world.World.Accounts.SelectMany(account => account.Regions))
        {
            foreach (var secret in region.Secrets.All.Where(secret => secret.RotationEnabled == true && secret.Holder(VersionStage.Pending) is null && secret.OwningService is null))
            {
                if (secret.Name == "prod/crm/oracle/campaign")
                    continue;
                (await Accepts(region, secret, VersionStage.Current)).ShouldBeTrue(secret.Name);
            }
        }
    }

    [Theory]
    [InlineData("prod/identity/postgres/app", true, false)]
    [InlineData("prod/identity/postgres/audit", true, false)]
    [InlineData("prod/hr/oracle/app", false, false)]
    [InlineData("prod/crm/oracle/app", false, true)]
    [InlineData("prod/billing/oracle/app", false, true)]
    [InlineData("prod/finance/oracle/gl", false, true)]
    public async Task Build_UnfinishedRotation_LabelsAndDatabaseTellTheSameStory(string name, bool isEmpty, bool databaseChanged)
    {
        var secret = _world.Secret(name);
        var pending = secret.Holder(VersionStage.Pending).ShouldNotBeNull();

        pending.HasValue.ShouldBe(!isEmpty);
        pending.Has(VersionStage.Current).ShouldBeFalse();
        secret.NextRotationDate.ShouldNotBeNull().ShouldBeLessThan(_world.World.Now);
        if (!isEmpty)
            (await Accepts(_world.Tokyo, secret, VersionStage.Pending)).ShouldBe(databaseChanged);
        if (databaseChanged)
            (await Accepts(_world.Tokyo, secret, VersionStage.Current)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("prod/identity/postgres/app", RotationSteps.Create)]
    [InlineData("prod/hr/oracle/app", RotationSteps.Set)]
    [InlineData("prod/crm/oracle/app", RotationSteps.Test)]
    [InlineData("prod/billing/oracle/app", RotationSteps.Finish)]
    public void Build_FailingSecret_TrailNamesTheStepAndTheLogShowsTheTraceback(string name, string step)
    {
        var secret = _world.Secret(name);
        var newest = _world.Tokyo.Trail.VisibleAt(_world.World.Now).First(record => record.SecretId == secret.Arn);

        newest.EventName.ShouldBe("RotationFailed");
        newest.ErrorMessage.ShouldBe($"Error when executing lambda {secret.RotationLambdaArn} during {step} step");
        newest.RequestId.ShouldEndWith(secret.Holder(VersionStage.Pending).ShouldNotBeNull().Id);
        Log(secret).ShouldContain(line => line.Contains("Traceback (most recent call last):", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_StuckAfterSet_LogShowsTheTimeout() =>
        Log(_world.Secret("prod/finance/oracle/gl")).ShouldContain(line => line.Contains("Task timed out after 60.03 seconds", StringComparison.Ordinal));

    [Fact]
    public async Task Build_PastRotationOfTheStar_ReadsLikeARotationOfToday()
    {
        var secret = _world.Secret(ArticleScenario.Star);
        var past = secret.Holder(VersionStage.Current).ShouldNotBeNull();
        var then = _world.Tokyo.Logs.Groups.SelectMany(group => group.VisibleAt(_world.World.Now))
            .Where(entry => entry.At >= past.CreatedDate && entry.At < past.CreatedDate.AddMinutes(1))
            .Select(entry => Shape(entry.Message, past.Id))
            .ToList();

        await _world.RotateAsync(ArticleScenario.Star);

        _world.Raw(ArticleScenario.Star).Select(line => Shape(line, TestWorld.Token)).ShouldBe(then);
    }

    [Fact]
    public void Build_History_EveryStartHasAnEndExceptWhatIsStuck()
    {
        var events = _world.Tokyo.Trail.VisibleAt(_world.World.Now);
        var ended = events.Where(record => record.EventName is "RotationSucceeded" or "RotationFailed").Select(record => record.RequestId).ToHashSet(StringComparer.Ordinal);
        var open = events.Where(record => record.EventName == "RotationStarted" && !ended.Contains(record.RequestId)).Select(record => record.SecretId);

        open.ShouldBe([_world.Secret("prod/finance/oracle/gl").Arn, _world.Secret("prod/identity/postgres/audit").Arn], ignoreOrder: true);
        ended.Count.ShouldBeGreaterThan(80);
        events.ShouldAllBe(record => record.EventTime > _world.World.Now.AddDays(-90) && record.EventTime < _world.World.Now);
    }

    [Fact]
    public void Build_States_AreAllThere()
    {
        var now = _world.World.Now;
        var secrets = _world.Tokyo.Secrets.All;

        secrets.ShouldContain(secret => secret.RotationEnabled == null && secret.Name.Contains("legacy-pos", StringComparison.Ordinal));
        secrets.ShouldContain(secret => secret.RotationEnabled == false && secret.Name == "prod/inventory/oracle/etl");
        secrets.ShouldContain(secret => secret.DeletedDate != null);
        secrets.ShouldContain(secret => secret.OwningService == "rds");
        secrets.ShouldContain(secret => secret.IsReplicaIn("ap-northeast-1"));
        secrets.ShouldContain(secret => secret.NextRotationDate < now && secret.Holder(VersionStage.Pending) == null);
        secrets.ShouldContain(secret => secret.NextRotationDate > now && secret.NextRotationDate < now.AddDays(1));
        secrets.ShouldContain(secret => secret.Name.Length > 100);
        secrets.ShouldContain(secret => secret.Tags.ContainsKey("分類"));
        secrets.ShouldAllBe(secret => secret.Tags.ContainsKey("owner") && secret.Tags.ContainsKey("system") && secret.Tags.ContainsKey("environment"));
    }

    [Fact]
    public void Build_Replica_SharesItsSuffixWithThePrimary()
    {
        var replica = _world.Secret("prod/web/session-signing-key");
        var primary = _world.World.Accounts[0].FindRegion("us-east-1").ShouldNotBeNull().Secrets.Find("prod/web/session-signing-key").ShouldNotBeNull();

        replica.Arn.ShouldBe(primary.Arn.Replace("us-east-1", "ap-northeast-1", StringComparison.Ordinal));
        primary.Replicas.ShouldHaveSingleItem().Region.ShouldBe("ap-northeast-1");
    }

    [Fact]
    public async Task Rotate_ManagedSecret_ChangesThePasswordWithoutSteps()
    {
        var name = _world.Tokyo.Secrets.All.Single(secret => secret.OwningService == "rds").Name;
        _world.Begin(name);
        await _world.Rotations.WhenIdleAsync();

        _world.Events("RotationSucceeded").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rotate_ChangedByHand_FailsInSetSecret()
    {
        await _world.RotateAsync("prod/crm/oracle/campaign");

        _world.Events("RotationFailed").ShouldHaveSingleItem().ErrorMessage.ShouldNotBeNull().ShouldEndWith("during setSecret step");
    }

    [Fact]
    public void Build_PostgreSqlThatDoesNotAnswer_SaysSoAndWhatToDo() =>
        Should.Throw<InvalidOperationException>(() => new TestWorld(new ArticleScenario(), new() { PostgreSql = "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2" }))
            .Message.ShouldContain("leave it out");

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static List<string> Ids(TestWorld world) =>
        [.. world.World.Accounts.SelectMany(account => account.Regions).SelectMany(region => region.Secrets.All)
            .SelectMany(secret => secret.Versions.Select(version => $"{secret.Arn} {version.Id}"))];

    private static async Task<bool> Accepts(SandboxRegion region, SecretRecord secret, string stage)
    {
        var value = JsonNode.Parse(secret.Holder(stage)?.SecretString ?? "{}").ShouldNotBeNull();
        var server = region.Databases.Find((string?)value["host"] ?? "").ShouldBeOfType<SimulatedDatabase>(secret.Name);
        var answer = await server.LogInAsync(new((string?)value["username"] ?? "", (string?)value["password"] ?? "", null, Tls: false), CancellationToken.None);
        return answer.Session is not null;
    }

    private List<string> Log(SecretRecord secret)
    {
        var function = _world.Tokyo.Functions.Find(secret.RotationLambdaArn.ShouldNotBeNull()).ShouldNotBeNull();
        var since = secret.Holder(VersionStage.Pending).ShouldNotBeNull().CreatedDate;
        return [.. _world.Tokyo.Logs.Find(function.LogGroup).ShouldNotBeNull().VisibleAt(_world.World.Now)
            .Where(entry => entry.At >= since && entry.At < since.AddMinutes(10))
            .Select(entry => entry.Message)];
    }

    // The same words; ids, times and durations differ.
    private static string Shape(string message, string version)
    {
        var parts = message.TrimEnd('\n').Split('\t');
        return (parts is [['[', ..], _, _, var text] ? $"{parts[0]} {text}" : parts[0].Split(' ')[0]).Replace(version, "VERSION", StringComparison.Ordinal);
    }
}
