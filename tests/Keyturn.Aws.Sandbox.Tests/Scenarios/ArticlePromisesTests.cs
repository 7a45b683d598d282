using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios;

/// <summary>What the Article world promises whoever opens it: the described system, its log groups, its keys, its history.</summary>
public sealed class ArticlePromisesTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void Star_IsAnOracleSecretUnderACustomerManagedKey()
    {
        var star = _world.Secret(ArticleScenario.Star);
        var value = JsonNode.Parse(star.Holder(VersionStage.Current)?.SecretString ?? "").ShouldNotBeNull();

        ((string?)value["engine"]).ShouldBe("oracle");
        value["dbname"].ShouldNotBeNull();
        star.KmsKeyId.ShouldNotBeNull().ShouldStartWith("arn:aws:kms:");
        star.RotationEnabled.ShouldBe(true);
        star.Holder(VersionStage.Pending).ShouldBeNull();
        star.Holder(VersionStage.Previous).ShouldNotBeNull();
        _world.Tokyo.Databases.Find((string?)value["host"] ?? "").ShouldNotBeNull().Port.ShouldBe(1521);
    }

    [Fact]
    public async Task Star_Rotates()
    {
        await _world.RotateAsync(ArticleScenario.Star);

        _world.Secret(ArticleScenario.Star).Holder(VersionStage.Current).ShouldNotBeNull().Id.ShouldBe(TestWorld.Token);
        _world.Events("RotationSucceeded").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(ArticleScenario.AlternatingStar)]
    [InlineData(ArticleScenario.Ledger)]
    [InlineData(ArticleScenario.LedgerReport)]
    public async Task OtherShownSecrets_Rotate(string name)
    {
        await _world.RotateAsync(name);

        _world.Secret(name).Holder(VersionStage.Current).ShouldNotBeNull().Id.ShouldBe(TestWorld.Token);
    }

    [Fact]
    public void Functions_LiveInTheComputeSubnetsOfTheNetwork()
    {
        var functions = _world.Tokyo.Functions.All.ToList();

        functions.Count.ShouldBe(8);
        functions.ShouldAllBe(function => function.VpcId == ArticleNetwork.VpcId && function.SubnetIds.Count == 2 && function.SecurityGroupIds.Count == 1);
        functions.ShouldAllBe(function => function.Environment["SECRETS_MANAGER_ENDPOINT"] == "https://secretsmanager.ap-northeast-1.amazonaws.com");
        functions.Count(function => function.ReservedConcurrency == 0).ShouldBe(1);
    }

    [Fact]
    public void RotatingSecrets_HaveAFunctionThatMayBeInvokedAndALogGroup()
    {
        foreach (var secret in _world.Tokyo.Secrets.All.Where(secret => secret is { RotationEnabled: true, OwningService: null } && !secret.IsReplicaIn("ap-northeast-1")))
        {
            var function = _world.Tokyo.Functions.Find(secret.RotationLambdaArn.ShouldNotBeNull(secret.Name)).ShouldNotBeNull(secret.Name);
            function.Permissions.ShouldContain(permission => permission.AllowsRotationOf(secret.Arn, "111122223333"));
            // A function that can never start has never written a line.
            (_world.Tokyo.Logs.Find(function.LogGroup) is null).ShouldBe(function.ReservedConcurrency == 0, function.Name);
        }
    }

    [Fact]
    public void Labels_OfEverySecret_AreOnOneVersionEach()
    {
        foreach (var secret in AllSecrets())
        {
            secret.Versions.SelectMany(version => version.Stages).ShouldBeUnique(secret.Name);
            secret.Holder(VersionStage.Current).ShouldNotBeNull(secret.Name);
        }
    }

    [Fact]
    public void Dates_OfEverySecret_AreInOrder()
    {
        var now = _world.World.Now;
        foreach (var secret in AllSecrets())
        {
            secret.CreatedDate.ShouldBeLessThan(now, secret.Name);
            secret.LastChangedDate.ShouldNotBeNull(secret.Name).ShouldBeInRange(secret.CreatedDate, now, secret.Name);
            if (secret.LastRotatedDate is { } rotated) rotated.ShouldBeInRange(secret.CreatedDate, now, secret.Name);
            if (secret.LastAccessedDate is { } accessed) accessed.TimeOfDay.ShouldBe(TimeSpan.Zero, secret.Name);
            secret.Versions.ShouldAllBe(version => version.CreatedDate >= secret.CreatedDate && version.CreatedDate <= now);
        }
    }

    [Fact]
    public void History_OfTheTrailAndTheLogs_ReachesBackThreeMonths()
    {
        var now = _world.World.Now;

        _world.Tokyo.Trail.VisibleAt(now).Min(record => record.EventTime).ShouldBeLessThan(now.AddDays(-80));
        _world.Tokyo.Logs.Groups.SelectMany(group => group.VisibleAt(now)).Min(entry => entry.At).ShouldBeLessThan(now.AddDays(-80));
    }

    [Fact]
    public void Logs_OfTheWholeHistory_HoldNoValue()
    {
        var written = string.Concat(_world.Tokyo.Logs.Groups.SelectMany(group => group.VisibleAt(_world.World.Now)).Select(entry => entry.Message));
        var trail = string.Concat(_world.Tokyo.Trail.VisibleAt(_world.World.Now).Select(record => $"{record.RequestParameters?.ToJsonString()}{record.ResponseElements?.ToJsonString()}{record.ErrorMessage}"));

        foreach (var password in _world.Tokyo.Secrets.All.SelectMany(secret => secret.Versions).Select(PasswordOf).OfType<string>().Where(password => password.Length > 8))
        {
            written.ShouldNotContain(password);
            trail.ShouldNotContain(password);
        }
    }

    [Fact]
    public void Databases_OfEveryEngine_AreReachable()
    {
        var servers = _world.Tokyo.Databases.All.OfType<SimulatedDatabase>().ToList();

        servers.Select(server => server.Traits.Engine).Distinct().Order().ShouldBe(Enum.GetValues<DatabaseEngine>());
        servers.ShouldAllBe(server => server.Reach == DatabaseReach.Open);
    }

    [Fact]
    public void Catalog_FindsEveryScenarioByNameInAnyCase()
    {
        ScenarioCatalog.All.Select(scenario => scenario.Name).Where(name => !name.Contains(':', StringComparison.Ordinal))
            .ShouldBe(["Article", "Fleet", "Engines", "FailingSteps", "Empty", "Healthy"]);
        ScenarioCatalog.All.ShouldAllBe(scenario => scenario.Summary.EndsWith('.'));
        foreach (var scenario in ScenarioCatalog.All) ScenarioCatalog.Find(scenario.Name.ToUpperInvariant()).ShouldBe(scenario);
        ScenarioCatalog.Find("Atlantis").ShouldBeNull();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private IEnumerable<SecretRecord> AllSecrets() => _world.World.Accounts.SelectMany(account => account.Regions).SelectMany(region => region.Secrets.All);

    private static string? PasswordOf(VersionRecord version) =>
        version.SecretString is ['{', ..] text ? (string?)JsonNode.Parse(text)?["password"] : null;
}
