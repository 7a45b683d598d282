using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Databases;

public sealed class PostgreSqlServerTests
{
    [Fact]
    public async Task Rotate_SingleUserOnARealServer_OldPasswordRefusedNewOneAccepted()
    {
        await using var server = new PostgreSqlServer(Requires.PostgreSql());
        await using var world = new TestWorld(new ArticleScenario(), new() { Pace = SandboxPace.Immediate, PostgreSql = Requires.PostgreSql() });
        await using var real = world.Tokyo.Databases.All.OfType<PostgreSqlServer>().ShouldHaveSingleItem();
        var before = Value(world, ArticleScenario.Ledger);
        (await LogIn(server, before)).Error.ShouldBeNull();

        var lines = await world.RotateAsync(ArticleScenario.Ledger);

        var after = Value(world, ArticleScenario.Ledger);
        after.Password.ShouldNotBe(before.Password);
        (await LogIn(server, before)).Error.ShouldNotBeNull().Code.ShouldBe("28P01");
        (await LogIn(server, after)).Error.ShouldBeNull();
        lines.Count(line => line.StartsWith("[ERROR] Unable to establish SSL/TLS handshake", StringComparison.Ordinal)).ShouldBe(3);
        lines.ShouldContain(line => line.StartsWith("[INFO] finishSecret: Successfully set AWSCURRENT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rotate_AlternatingUsersOnARealServer_BothUsersWorkAfterwards()
    {
        await using var server = new PostgreSqlServer(Requires.PostgreSql());
        await using var world = new TestWorld(new ArticleScenario(), new() { Pace = SandboxPace.Immediate, PostgreSql = Requires.PostgreSql() });
        await using var real = world.Tokyo.Databases.All.OfType<PostgreSqlServer>().ShouldHaveSingleItem();
        var before = Value(world, ArticleScenario.LedgerReport);

        await world.RotateAsync(ArticleScenario.LedgerReport);

        var after = Value(world, ArticleScenario.LedgerReport);
        after.User.ShouldNotBe(before.User);
        (await LogIn(server, before)).Error.ShouldBeNull();
        (await LogIn(server, after)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task Prepare_TwoSandboxesOnOneServer_DoNotShareRoles()
    {
        await using var first = new PostgreSqlServer(Requires.PostgreSql());
        await using var second = new PostgreSqlServer(Requires.PostgreSql());

        first.RoleSuffix.ShouldNotBe(second.RoleSuffix);
    }

    [Fact]
    public async Task SetPassword_WithQuotesAndBackslashes_IsTakenAsItStands()
    {
        const string awkward = """it's "quoted" \ and \\' ; DROP ROLE x; --""";
        await using var server = new PostgreSqlServer(Requires.PostgreSql());
        var role = $"""odd "name"{server.RoleSuffix}""";
        server.Prepare([new(role, "first", MayManageRoles: false)]);

        await using (var session = (await LogIn(server, (role, "first"))).Session.ShouldNotBeNull())
        {
            (await session.SetPasswordAsync(new(role, awkward), CancellationToken.None)).ShouldBeNull();
            (await session.ProbeAsync(CancellationToken.None)).ShouldBeNull();
        }

        (await LogIn(server, (role, awkward))).Error.ShouldBeNull();
        (await LogIn(server, (role, "first"))).Error.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("plain", "E'plain'")]
    [InlineData("it's", "E'it''s'")]
    [InlineData(@"back\slash", @"E'back\\slash'")]
    [InlineData(@"\'", @"E'\\'''")]
    public void QuoteLiteral_AnyCharacter_CannotEndTheLiteral(string value, string quoted) =>
        PostgreSqlServer.QuoteLiteral(value).ShouldBe(quoted);

    [Fact]
    public void QuoteIdentifier_QuoteInside_IsDoubled() => PostgreSqlServer.QuoteIdentifier("a\"b").ShouldBe("\"a\"\"b\"");

    private static (string User, string Password) Value(TestWorld world, string name)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(world.Secret(name).Holder(VersionStage.Current).ShouldNotBeNull().SecretString.ShouldNotBeNull()).ShouldNotBeNull();
        return ((string?)json["username"] ?? "", (string?)json["password"] ?? "");
    }

    private static async Task<LoginAnswer> LogIn(PostgreSqlServer server, (string User, string Password) credentials) =>
        await server.LogInAsync(new(credentials.User, credentials.Password, null, Tls: false), CancellationToken.None);
}
