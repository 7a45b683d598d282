using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.Tests.Databases;

/// <summary>What differs between engines, as their rotation templates and their servers have it.</summary>
public sealed class EngineTraitsTests
{
    [Theory]
    [InlineData(DatabaseEngine.Oracle, "oracle", 1521, "_CLONE", 30)]
    [InlineData(DatabaseEngine.PostgreSql, "postgres", 5432, "_clone", 63)]
    [InlineData(DatabaseEngine.MySql, "mysql", 3306, "_clone", 32)]
    [InlineData(DatabaseEngine.SqlServer, "sqlserver", 1433, "_clone", 128)]
    public void Of_Engine_HasItsNamesAndLimits(DatabaseEngine engine, string secretEngine, int port, string suffix, int longest)
    {
        var traits = EngineTraits.Of(engine);

        (traits.SecretEngine, traits.DefaultPort, traits.CloneSuffix, traits.MaxUserNameLength).ShouldBe((secretEngine, port, suffix, longest));
        new SimulatedDatabase(engine, "db", TimeProvider.System).Port.ShouldBe(port);
        new SimulatedDatabase(engine, "db", TimeProvider.System, 7).Port.ShouldBe(7);
    }

    [Fact]
    public void Of_UnknownEngine_IsAnError() => Should.Throw<ArgumentOutOfRangeException>(() => EngineTraits.Of((DatabaseEngine)9));

    [Fact]
    public void DefaultProfile_OnlyOracleLocksByItself()
    {
        DatabaseProfile.DefaultOf(DatabaseEngine.Oracle).FailedLoginAttempts.ShouldBe(10);
        foreach (var engine in new[] { DatabaseEngine.PostgreSql, DatabaseEngine.MySql, DatabaseEngine.SqlServer })
            DatabaseProfile.DefaultOf(engine).FailedLoginAttempts.ShouldBeNull();
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-28000: The account is locked.")]
    [InlineData(DatabaseEngine.MySql, "3955: Access denied for user 'app'@'%'. Account is blocked for 1 day(s) due to consecutive failed logins.")]
    [InlineData(DatabaseEngine.SqlServer, "18486: Login failed for user 'app' because the account is currently locked out. The system administrator can unlock it.")]
    [InlineData(DatabaseEngine.PostgreSql, "28P01: password authentication failed for user \"app\"")]
    public async Task Locked_Account_AnswersInTheEnginesWordsEvenToTheRightPassword(DatabaseEngine engine, string error)
    {
        var server = Server(engine);
        server.LockUser("app");

        (await LogInAsync(server, "app", "old")).Error.ShouldNotBeNull().ToString().ShouldBe(error);
        server.UnlockUser("app");
        (await LogInAsync(server, "app", "old")).Session.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-01031")]
    [InlineData(DatabaseEngine.PostgreSql, "42501")]
    [InlineData(DatabaseEngine.MySql, "1227")]
    [InlineData(DatabaseEngine.SqlServer, "15151")]
    public async Task Change_OfAnotherUser_IsNotAllowed(DatabaseEngine engine, string code)
    {
        var server = Server(engine).WithUser("other", "theirs");
        var session = (await LogInAsync(server, "app", "old")).Session.ShouldNotBeNull();

        (await session.SetPasswordAsync(new("other", "mine"), CancellationToken.None)).ShouldNotBeNull().Code.ShouldBe(code);
        server.Accepts("other", "theirs").ShouldBeTrue();
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-01918")]
    [InlineData(DatabaseEngine.PostgreSql, "42704")]
    [InlineData(DatabaseEngine.MySql, "1396")]
    [InlineData(DatabaseEngine.SqlServer, "15151")]
    public async Task Change_OfNoUser_SaysThereIsNone(DatabaseEngine engine, string code)
    {
        var session = (await LogInAsync(Server(engine).WithUser("root", "root", isSuperuser: true), "root", "root")).Session.ShouldNotBeNull();

        (await session.SetPasswordAsync(new("nobody", "x"), CancellationToken.None)).ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-01920")]
    [InlineData(DatabaseEngine.PostgreSql, "42710")]
    [InlineData(DatabaseEngine.MySql, "1396")]
    [InlineData(DatabaseEngine.SqlServer, "15025")]
    public async Task Clone_ThatExists_IsRefused(DatabaseEngine engine, string code)
    {
        var server = Server(engine).WithUser("root", "root", isSuperuser: true).WithUser("app_clone", "theirs");
        var session = (await LogInAsync(server, "root", "root")).Session.ShouldNotBeNull();

        (await session.CreateCloneAsync("app", "app_clone", "new", CancellationToken.None)).ShouldNotBeNull().Code.ShouldBe(code);
        server.Accepts("app_clone", "theirs").ShouldBeTrue();
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-28007")]
    [InlineData(DatabaseEngine.MySql, "3638")]
    [InlineData(DatabaseEngine.SqlServer, "15115")]
    public async Task Change_ToARememberedPassword_IsRefusedUntilItIsForgotten(DatabaseEngine engine, string code)
    {
        var server = Server(engine).WithUser("root", "root", isSuperuser: true);
        server.Profile = server.Profile with { RememberedPasswords = 2 };
        var session = (await LogInAsync(server, "root", "root")).Session.ShouldNotBeNull();
        foreach (var password in new[] { "one", "two" }) (await session.SetPasswordAsync(new("app", password), CancellationToken.None)).ShouldBeNull();

        (await session.SetPasswordAsync(new("app", "old"), CancellationToken.None)).ShouldNotBeNull().Code.ShouldBe(code);
        (await session.SetPasswordAsync(new("app", "three"), CancellationToken.None)).ShouldBeNull();
        (await session.SetPasswordAsync(new("app", "old"), CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "DPY-6005")]
    [InlineData(DatabaseEngine.PostgreSql, "08001")]
    [InlineData(DatabaseEngine.MySql, "2003")]
    [InlineData(DatabaseEngine.SqlServer, "20009")]
    public async Task ClosedPort_AnswersAtOnceInTheDriversWords(DatabaseEngine engine, string code)
    {
        var server = Server(engine);
        server.Reach = DatabaseReach.Refused;

        (await LogInAsync(server, "app", "old")).Error.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Fact]
    public async Task Lock_InRollover_LetsNeitherPasswordIn()
    {
        var server = Server(DatabaseEngine.Oracle);
        server.Profile = server.Profile with { RolloverTime = TimeSpan.FromHours(1) };
        var session = (await LogInAsync(server, "app", "old")).Session.ShouldNotBeNull();
        (await session.SetPasswordAsync(new("app", "new"), CancellationToken.None)).ShouldBeNull();
        server.User("app").ShouldNotBeNull().Status.ShouldBe("OPEN & IN ROLLOVER");

        server.LockUser("app");

        server.Accepts("app", "old").ShouldBeFalse();
        server.Accepts("app", "new").ShouldBeFalse();
        server.User("app").ShouldNotBeNull().Status.ShouldBe("LOCKED(TIMED)");
    }

    [Fact]
    public async Task FailedLogins_OfOneUser_DoNotLockAnother()
    {
        var server = Server(DatabaseEngine.Oracle).WithUser("other", "theirs");
        for (var i = 0; i < 10; i++) await LogInAsync(server, "app", "wrong");

        (await LogInAsync(server, "other", "theirs")).Session.ShouldNotBeNull().User.ShouldBe("OTHER");
        server.User("app").ShouldNotBeNull().FailedLogins.ShouldBe(10);
        server.User("nobody").ShouldBeNull();
    }

    [Fact]
    public async Task LockTime_Shorter_EndsSooner()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var server = new SimulatedDatabase(DatabaseEngine.MySql, "db", time).WithUser("app", "old");
        server.Profile = new() { FailedLoginAttempts = 3, LockTime = TimeSpan.FromMinutes(5) };
        for (var i = 0; i < 3; i++) await LogInAsync(server, "app", "wrong");

        (await LogInAsync(server, "app", "old")).Error.ShouldNotBeNull().Code.ShouldBe("3955");
        time.Advance(TimeSpan.FromMinutes(5));
        (await LogInAsync(server, "app", "old")).Session.ShouldNotBeNull();
    }

    private static SimulatedDatabase Server(DatabaseEngine engine) => new SimulatedDatabase(engine, "db", TimeProvider.System).WithUser("app", "old");

    private static Task<LoginAnswer> LogInAsync(SimulatedDatabase server, string user, string password) =>
        server.LogInAsync(new(user, password, null, Tls: false), CancellationToken.None);
}
