using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Functions;

public sealed class SingleUserTemplateTests
{
    [Theory]
    [InlineData("oracle", "Oracle DB", "established connection")]
    [InlineData("mysql", "MySQL DB", "established SSL/TLS connection")]
    [InlineData("sqlserver", "SQL Server DB", "established SSL/TLS connection")]
    public async Task Rotate_HealthySecret_WritesTheTemplatesLinesInOrder(string engine, string database, string connection)
    {
        await using var world = new TestWorld(new EnginesScenario());
        var name = $"test/{engine}/single";
        var (arn, user) = (world.Secret(name).Arn, engine == "oracle" ? "APP" : "app");

        var lines = await world.RotateAsync(name);

        lines.Where(line => line.StartsWith("[INFO]", StringComparison.Ordinal) && !line.Contains("credentials", StringComparison.Ordinal)).ShouldBe(
        [
            $"[INFO] createSecret: Successfully put secret for ARN {arn} and version {TestWorld.Token}.",
            $"[INFO] Successfully {connection} as user '{user}' with host: '{ArticleNetwork.RdsHost($"test-{engine}")}'",
            $"[INFO] setSecret: Successfully set password for user {user} in {database} for secret arn {arn}.",
            $"[INFO] Successfully {connection} as user '{user}' with host: '{ArticleNetwork.RdsHost($"test-{engine}")}'",
            $"[INFO] testSecret: Successfully signed into {database} with AWSPENDING secret in {arn}.",
            $"[INFO] finishSecret: Successfully set AWSCURRENT stage to version {TestWorld.Token} for secret {arn}.",
        ]);
        lines.Count(line => line.StartsWith("START RequestId: ", StringComparison.Ordinal)).ShouldBe(4);
        world.Secret(name).Holder(VersionStage.Current).ShouldNotBeNull().Id.ShouldBe(TestWorld.Token);
        world.Events("RotationSucceeded").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rotate_PostgreSqlWithoutTls_SucceedsWithErrorLines()
    {
        await using var world = new TestWorld(new EnginesScenario());

        var lines = await world.RotateAsync("test/postgres/single");

        lines.Where(line => line.StartsWith("[ERROR]", StringComparison.Ordinal))
            .ShouldBe(Enumerable.Repeat($"[ERROR] Unable to establish SSL/TLS handshake, SSL/TLS is not enabled on the host: {ArticleNetwork.RdsHost("test-postgres")}", 3));
        world.Events("RotationSucceeded").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rotate_Success_DatabaseRefusesTheOldPasswordAndAcceptsTheNew()
    {
        await using var world = new TestWorld(new EnginesScenario());
        var before = Password(world, VersionStage.Current);

        await world.RotateAsync("test/oracle/single");

        world.Database("oracle").Accepts("APP", before).ShouldBeFalse();
        world.Database("oracle").Accepts("APP", Password(world, VersionStage.Current)).ShouldBeTrue();
        Password(world, VersionStage.Previous).ShouldBe(before);
    }

    [Theory]
    [InlineData(DatabaseReach.Open)]
    [InlineData(DatabaseReach.Refused)]
    public async Task SetSecret_WrongPasswordOrClosedPort_WritesTheSameText(DatabaseReach reach)
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Database("oracle").WithUser("APP", "changed by hand").Reach = reach;
        var arn = world.Secret("test/oracle/single").Arn;

        var lines = await world.RotateAsync("test/oracle/single");

        var text = $"Unable to log into database with previous, current, or pending secret of secret arn {arn}";
        lines.ShouldContain($"[ERROR] setSecret: {text}");
        lines.ShouldContain(line => line.StartsWith($"[ERROR] ValueError: {text}\nTraceback (most recent call last):", StringComparison.Ordinal));
        world.Events("RotationFailed").ShouldHaveSingleItem().ErrorMessage.ShouldNotBeNull().ShouldEndWith("during setSecret step");
        world.Secret("test/oracle/single").Holder(VersionStage.Pending).ShouldNotBeNull().Id.ShouldBe(TestWorld.Token);
    }

    [Fact]
    public async Task SetSecret_EveryTry_CountsTowardsTheLock()
    {
        await using var world = new TestWorld(new EnginesScenario());
        var server = world.Database("oracle").WithUser("APP", "changed by hand");

        await world.RotateAsync("test/oracle/single");

        // Two attempts, each pending, current and previous, each with TLS and without.
        server.User("APP").ShouldNotBeNull().Status.ShouldBe("LOCKED(TIMED)");
    }

    [Fact]
    public async Task SetSecret_OnlyThePreviousPasswordWorks_StillGetsIn()
    {
        await using var world = new TestWorld(new EnginesScenario());
        await world.RotateAsync("test/oracle/single");
        var previous = Password(world, VersionStage.Previous);
        world.Database("oracle").WithUser("APP", previous);

        await world.RotateAsync("test/oracle/single", "0b8f8d0e-51a1-4c09-9f5d-1f8f4cf5a0d1");

        world.Events("RotationSucceeded").Count.ShouldBe(2);
        world.Database("oracle").Accepts("APP", Password(world, VersionStage.Current)).ShouldBeTrue();
    }

    [Fact]
    public async Task SetSecret_FailedAfterTheChange_RetryFindsThePasswordAlreadySet()
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Secret("test/mysql/single").Faults.Add(new(RotationSteps.Set, StepFaultKind.FailAfterChange, Times: 1));

        var lines = await world.RotateAsync("test/mysql/single");

        lines.ShouldContain($"[INFO] createSecret: Successfully retrieved secret for {world.Secret("test/mysql/single").Arn}.");
        lines.ShouldContain($"[INFO] setSecret: AWSPENDING secret is already set as password in MySQL DB for secret arn {world.Secret("test/mysql/single").Arn}.");
        world.Events("RotationSucceeded").Count.ShouldBe(1);
    }

    [Fact]
    public async Task SetSecret_OracleVerifyFunction_FailsWithTheDriversError()
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Database("oracle").Profile = new() { HasVerifyFunction = true };

        var lines = await world.RotateAsync("test/oracle/single");

        lines.ShouldContain(line => line.StartsWith("[ERROR] DatabaseError: ORA-28221: REPLACE not specified\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"engine":"mysql","host":"h","username":"u","password":"p","dbname":"d"}""", "KeyError: \"Database engine must be set to 'oracle' in order to use this rotation lambda\"")]
    [InlineData("""{"engine":"oracle","host":"h","username":"u","dbname":"d"}""", "KeyError: 'password key is missing from secret JSON'")]
    [InlineData("not json", "JSONDecodeError: Expecting value: line 1 column 1 (char 0)")]
    public async Task CreateSecret_BadValue_FailsWithOnlyTheErrorLine(string value, string error)
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Secret("test/oracle/single").Holder(VersionStage.Current).ShouldNotBeNull().SecretString = value;

        var lines = await world.RotateAsync("test/oracle/single");

        lines.ShouldContain(line => line.StartsWith($"[ERROR] {error}", StringComparison.Ordinal));
        world.Events("RotationFailed").ShouldHaveSingleItem().ErrorMessage.ShouldNotBeNull().ShouldEndWith("during createSecret step");
    }

    [Fact]
    public async Task Rotate_Always_WritesNoPassword()
    {
        await using var world = new TestWorld(new EnginesScenario());
        foreach (var name in new[] { "test/oracle/single", "test/postgres/single", "test/mysql/single", "test/sqlserver/single", "test/oracle/alternating" })
        {
            await world.RotateAsync(name);
            var values = world.Secret(name).Versions.Select(version => (string?)JsonNode.Parse(version.SecretString ?? "{}")?["password"] ?? "?");
            var written = string.Concat(world.Tokyo.Logs.Groups.SelectMany(group => group.VisibleAt(world.World.Now)).Select(entry => entry.Message));
            values.ShouldAllBe(password => !written.Contains(password, StringComparison.Ordinal));
        }
    }

    private static string Password(TestWorld world, string stage) =>
        (string?)JsonNode.Parse(world.Secret("test/oracle/single").Holder(stage)?.SecretString ?? "{}")?["password"] ?? "";
}
