using CsCheck;
using Keyturn.Aws.Sandbox.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.Databases;

public sealed class SimulatedDatabaseTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-01017")]
    [InlineData(DatabaseEngine.PostgreSql, "28P01")]
    [InlineData(DatabaseEngine.MySql, "1045")]
    [InlineData(DatabaseEngine.SqlServer, "18456")]
    public async Task LogIn_WrongPassword_AnswersInTheEnginesWords(DatabaseEngine engine, string code)
    {
        var server = Server(engine);

        (await LogIn(server, "app", "wrong")).Error.ShouldNotBeNull().Code.ShouldBe(code);
        (await LogIn(server, "nobody", "old")).Error.ShouldNotBeNull().Code.ShouldBe(code);
        (await LogIn(server, "app", "old")).Session.ShouldNotBeNull();
    }

    [Fact]
    public async Task LogIn_TenWrongPasswordsOnOracle_LocksTheAccountForADay()
    {
        var server = Server(DatabaseEngine.Oracle);
        for (var attempt = 0; attempt < 10; attempt++)
            await LogIn(server, "app", "wrong");

        (await LogIn(server, "app", "old")).Error.ShouldNotBeNull().Code.ShouldBe("ORA-28000");
        server.User("app").ShouldNotBeNull().Status.ShouldBe("LOCKED(TIMED)");

        _time.Advance(TimeSpan.FromDays(1));
        (await LogIn(server, "app", "old")).Session.ShouldNotBeNull();
        server.User("app").ShouldNotBeNull().FailedLogins.ShouldBe(0);
    }

    [Fact]
    public async Task LogIn_RightPasswordBetween_StartsTheCountAgain()
    {
        var server = Server(DatabaseEngine.Oracle);
        for (var round = 0; round < 3; round++)
        {
            for (var attempt = 0; attempt < 9; attempt++)
                await LogIn(server, "app", "wrong");
            (await LogIn(server, "app", "old")).Session.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task SetPassword_WithRollover_KeepsTheOldOneUntilThePeriodEnds()
    {
        var server = Server(DatabaseEngine.Oracle);
        server.Profile = server.Profile with { RolloverTime = TimeSpan.FromHours(2) };
        (await Change(server, "app", "old", new("app", "new"))).ShouldBeNull();

        server.Accepts("app", "old").ShouldBeTrue();
        server.Accepts("app", "new").ShouldBeTrue();
        server.User("APP").ShouldNotBeNull().Status.ShouldBe("OPEN & IN ROLLOVER");

        _time.Advance(TimeSpan.FromHours(2));
        server.Accepts("app", "old").ShouldBeFalse();
        server.Accepts("app", "new").ShouldBeTrue();
    }

    [Fact]
    public async Task SetPassword_TwiceWithinARollover_KeepsTheFirstAndDropsTheOneBetween()
    {
        var server = Server(DatabaseEngine.Oracle);
        server.Profile = server.Profile with { RolloverTime = TimeSpan.FromHours(2) };
        await Change(server, "app", "old", new("app", "new"));
        _time.Advance(TimeSpan.FromHours(1));
        (await Change(server, "app", "new", new("app", "newest"))).ShouldBeNull();

        (server.Accepts("app", "old"), server.Accepts("app", "new"), server.Accepts("app", "newest")).ShouldBe((true, false, true));

        _time.Advance(TimeSpan.FromHours(1));
        (server.Accepts("app", "old"), server.Accepts("app", "newest")).ShouldBe((false, true));
    }

    [Fact]
    public async Task EndRollover_DuringThePeriod_DropsTheOldPasswordAtOnce()
    {
        var server = Server(DatabaseEngine.Oracle);
        server.Profile = server.Profile with { RolloverTime = TimeSpan.FromDays(1) };
        await Change(server, "app", "old", new("app", "new"));

        server.EndRollover("app");

        server.Accepts("app", "old").ShouldBeFalse();
    }

    [Fact]
    public async Task SetPassword_OracleVerifyFunctionWithoutReplace_IsRefused()
    {
        var server = Server(DatabaseEngine.Oracle);
        server.Profile = server.Profile with { HasVerifyFunction = true };

        (await Change(server, "app", "old", new("app", "new"))).ShouldNotBeNull().Code.ShouldBe("ORA-28221");
        (await Change(server, "app", "old", new("app", "new", "old"))).ShouldBeNull();
    }

    [Fact]
    public async Task SetPassword_SqlServerWithAnotherOldPassword_IsRefused()
    {
        var server = Server(DatabaseEngine.SqlServer);

        (await Change(server, "app", "old", new("app", "new", "older"))).ShouldNotBeNull().Code.ShouldBe("15151");
        server.Accepts("app", "old").ShouldBeTrue();
        (await Change(server, "app", "old", new("app", "new", "old"))).ShouldBeNull();
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-28007")]
    [InlineData(DatabaseEngine.MySql, "3638")]
    public async Task SetPassword_OneThatWasUsedBefore_IsRefused(DatabaseEngine engine, string code)
    {
        var server = Server(engine);
        server.Profile = server.Profile with { RememberedPasswords = 3 };
        await Change(server, "app", "old", new("app", "new"));

        (await Change(server, "app", "new", new("app", "old"))).ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-28003")]
    [InlineData(DatabaseEngine.MySql, "1819")]
    [InlineData(DatabaseEngine.SqlServer, "15118")]
    public async Task SetPassword_TooShort_IsRefused(DatabaseEngine engine, string code)
    {
        var server = Server(engine);
        server.Profile = server.Profile with { MinimumLength = 12 };

        (await Change(server, "app", "old", new("app", "short", "old"))).ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-01031")]
    [InlineData(DatabaseEngine.PostgreSql, "42501")]
    public async Task SetPassword_OfAnotherUser_NeedsASuperuser(DatabaseEngine engine, string code)
    {
        var server = Server(engine).WithUser("other", "x").WithUser("dba", "y", isSuperuser: true);

        (await Change(server, "app", "old", new("other", "new"))).ShouldNotBeNull().Code.ShouldBe(code);
        (await Change(server, "dba", "y", new("other", "new"))).ShouldBeNull();
        server.Accepts("other", "new").ShouldBeTrue();
    }

    [Fact]
    public async Task CreateClone_BySuperuser_CopiesTheGrants()
    {
        var server = new SimulatedDatabase(DatabaseEngine.Oracle, "db", _time)
            .WithUser("app", "old", isSuperuser: false, "CREATE SESSION", "SELECT ON ORDERS")
            .WithUser("dba", "y", isSuperuser: true);
        var session = (await LogIn(server, "dba", "y")).Session.ShouldNotBeNull();

        (await session.CreateCloneAsync("app", "APP_CLONE", "new", CancellationToken.None)).ShouldBeNull();

        server.User("app_clone").ShouldNotBeNull().Grants.ShouldBe(["CREATE SESSION", "SELECT ON ORDERS"]);
        (await session.UserExistsAsync("APP_CLONE", CancellationToken.None)).ShouldBeTrue();
        (await session.CreateCloneAsync("app", "APP_CLONE", "new", CancellationToken.None)).ShouldNotBeNull().Code.ShouldBe("ORA-01920");
    }

    [Fact]
    public async Task CreateClone_ByAnOrdinaryUser_IsRefused()
    {
        var session = (await LogIn(Server(DatabaseEngine.MySql), "app", "old")).Session.ShouldNotBeNull();

        (await session.CreateCloneAsync("app", "app_clone", "new", CancellationToken.None)).ShouldNotBeNull().Code.ShouldBe("1227");
    }

    [Fact]
    public async Task LogIn_PacketsDropped_AnswersOnlyAfterTheConnectTimeout()
    {
        var server = Server(DatabaseEngine.PostgreSql);
        server.Reach = DatabaseReach.Silent;

        var login = LogIn(server, "app", "old");
        _time.Advance(TimeSpan.FromSeconds(4.9));
        login.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));

        (await login).Error.ShouldNotBeNull().Message.ShouldContain("timeout");
    }

    [Fact]
    public async Task LogIn_PacketsDroppedOnOracle_HangsUntilTheSystemGivesUpOrItIsEnded()
    {
        var server = Server(DatabaseEngine.Oracle);
        server.Reach = DatabaseReach.Silent;
        using var end = new CancellationTokenSource();

        var ended = server.LogInAsync(new("app", "old", null, Tls: false), end.Token);
        var login = LogIn(server, "app", "old");
        _time.Advance(TimeSpan.FromSeconds(126));
        login.IsCompleted.ShouldBeFalse();
        await end.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<OperationCanceledException>(ended);
        (await login).Error.ShouldNotBeNull().Message.ShouldContain("timed out");
    }

    [Fact]
    public async Task LogIn_ClosedPort_CountsNoWrongPassword()
    {
        var server = Server(DatabaseEngine.Oracle);
        server.Reach = DatabaseReach.Refused;

        (await LogIn(server, "app", "wrong")).Error.ShouldNotBeNull().Code.ShouldBe("DPY-6005");
        server.User("app").ShouldNotBeNull().FailedLogins.ShouldBe(0);
    }

    [Fact]
    public async Task LogIn_TlsAskedOfAServerWithout_IsRefusedBeforeThePassword()
    {
        var server = Server(DatabaseEngine.PostgreSql);
        server.OffersTls = false;

        (await server.LogInAsync(new("app", "old", null, Tls: true), CancellationToken.None)).Error.ShouldNotBeNull().Message.ShouldContain("SSL");
    }

    [Fact]
    public void UserNames_OnOracle_AreTheSameInCapitals()
    {
        Server(DatabaseEngine.Oracle).Accepts("APP", "old").ShouldBeTrue();
        Server(DatabaseEngine.PostgreSql).Accepts("APP", "old").ShouldBeFalse();
    }

    [Fact]
    public void ToString_OfCredentials_NamesNoPassword()
    {
        new DatabaseLogin("app", "hunter2", "db", Tls: true).ToString().ShouldNotContain("hunter2");
        new PasswordChange("app", "hunter2", "hunter1").ToString().ShouldNotContain("hunter");
        new PostgreSqlRole("app", "hunter2", MayManageRoles: false).ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public void SetPassword_AnySequenceWithoutRollover_LeavesExactlyTheLastPassword() =>
        Gen.String[Gen.Char['a', 'z'], 8, 12].Array[1, 12].Sample(passwords =>
        {
            var server = new SimulatedDatabase(DatabaseEngine.PostgreSql, "db", _time).WithUser("app", "START");
            foreach (var password in passwords)
                server.WithUser("app", password);
            return server.Accepts("app", passwords[^1])
                && passwords.Append("START").Where(password => password != passwords[^1]).All(password => !server.Accepts("app", password));
        }, iter: 200);

    private SimulatedDatabase Server(DatabaseEngine engine) => new SimulatedDatabase(engine, "db.example", _time).WithUser("app", "old");

    private static Task<LoginAnswer> LogIn(SimulatedDatabase server, string user, string password) =>
        server.LogInAsync(new(user, password, null, Tls: false), CancellationToken.None);

    private static async Task<DatabaseError?> Change(SimulatedDatabase server, string user, string password, PasswordChange change)
    {
        await using var session = (await LogIn(server, user, password)).Session.ShouldNotBeNull();
        return await session.SetPasswordAsync(change, CancellationToken.None);
    }
}
