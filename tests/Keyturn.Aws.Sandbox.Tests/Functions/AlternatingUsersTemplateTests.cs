using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Functions;

public sealed class AlternatingUsersTemplateTests
{
    private const string Second = "0b8f8d0e-51a1-4c09-9f5d-1f8f4cf5a0d1";

    [Theory]
    [InlineData("oracle", "Oracle DB", "ALT", "ALT_CLONE")]
    [InlineData("postgres", "PostgreSQL DB", "alt", "alt_clone")]
    [InlineData("mysql", "MySQL DB", "alt", "alt_clone")]
    public async Task Rotate_Twice_UsersTakeTurnsAndBothWork(string engine, string database, string user, string clone)
    {
        await using var world = new TestWorld(new EnginesScenario());
        var name = $"test/{engine}/alternating";
        var start = User(world, name);
        var other = start == user ? clone : user;

        var lines = await world.RotateAsync(name);
        var afterFirst = User(world, name);
        await world.RotateAsync(name, Second);

        afterFirst.ShouldBe(other);
        User(world, name).ShouldBe(start);
        lines.ShouldContain($"[INFO] setSecret: Successfully set password for {other} in {database} for secret arn {world.Secret(name).Arn}.");
        var server = world.Database(engine);
        foreach (var stage in new[] { VersionStage.Current, VersionStage.Previous })
            server.Accepts(Read(world, name, stage, "username"), Read(world, name, stage, "password")).ShouldBeTrue();
    }

    [Fact]
    public async Task SetSecret_FirstRunWithoutAClone_CreatesItWithTheGrants()
    {
        await using var world = new TestWorld(new EnginesScenario());
        var current = world.Secret("test/oracle/alternating").Holder(VersionStage.Current).ShouldNotBeNull();
        var value = JsonNode.Parse(current.SecretString ?? "").ShouldNotBeNull();
        value["username"] = "FRESH";
        current.SecretString = value.ToJsonString();
        world.Database("oracle").WithUser("FRESH", (string?)value["password"] ?? "", isSuperuser: false, "CREATE SESSION");

        await world.RotateAsync("test/oracle/alternating");

        world.Database("oracle").User("FRESH_CLONE").ShouldNotBeNull().Grants.ShouldBe(["CREATE SESSION"]);
    }

    [Fact]
    public async Task SetSecret_CurrentNoLongerLogsIn_RefusesThoughTheSuperuserCould()
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Database("oracle").WithUser(User(world, "test/oracle/alternating"), "changed by hand");

        var lines = await world.RotateAsync("test/oracle/alternating");

        lines.ShouldContain($"[ERROR] setSecret: Unable to log into database using current credentials for secret {world.Secret("test/oracle/alternating").Arn}");
    }

    [Fact]
    public async Task SetSecret_SuperuserNoLongerLogsIn_NamesTheMasterSecret()
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Database("mysql").WithUser("admin", "changed by hand", isSuperuser: true);

        var lines = await world.RotateAsync("test/mysql/alternating");

        lines.ShouldContain($"[ERROR] setSecret: Unable to log into database using credentials in master secret {world.Secret("test/mysql/admin").Arn}");
    }

    [Fact]
    public async Task SetSecret_SecretWithoutMaster_IsAKeyError()
    {
        await using var world = new TestWorld(new EnginesScenario());
        var current = world.Secret("test/oracle/alternating").Holder(VersionStage.Current).ShouldNotBeNull();
        var value = JsonNode.Parse(current.SecretString ?? "").ShouldNotBeNull().AsObject();
        value.Remove("masterarn");
        current.SecretString = value.ToJsonString();

        (await world.RotateAsync("test/oracle/alternating")).ShouldContain(line => line.StartsWith("[ERROR] KeyError: 'masterarn'\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CreateSecret_UserNameTooLongForAClone_Fails()
    {
        await using var world = new TestWorld(new EnginesScenario());
        var current = world.Secret("test/oracle/alternating").Holder(VersionStage.Current).ShouldNotBeNull();
        var value = JsonNode.Parse(current.SecretString ?? "").ShouldNotBeNull();
        value["username"] = new string('X', 25);
        current.SecretString = value.ToJsonString();

        var lines = await world.RotateAsync("test/oracle/alternating");

        lines.ShouldContain(line => line.StartsWith("[ERROR] ValueError: Unable to clone user, username length with _CLONE appended would exceed 30 characters\n", StringComparison.Ordinal));
    }

    private static string User(TestWorld world, string name) => Read(world, name, VersionStage.Current, "username");

    private static string Read(TestWorld world, string name, string stage, string key) =>
        (string?)JsonNode.Parse(world.Secret(name).Holder(stage)?.SecretString ?? "{}")?[key] ?? "";
}
