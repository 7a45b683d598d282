using Keyturn.Aws.Sandbox.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.Databases;

/// <summary>What a server refuses beside a wrong password, in each engine's words, and how long it takes.</summary>
public sealed class ServerRulesTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-16000")]
    [InlineData(DatabaseEngine.PostgreSql, "25006")]
    [InlineData(DatabaseEngine.MySql, "1290")]
    [InlineData(DatabaseEngine.SqlServer, "3906")]
    public async Task Change_OnAReadReplica_IsRefused(DatabaseEngine engine, string code)
    {
        var server = Server(engine);
        server.IsReadOnly = true;

        (await (await SessionAsync(server)).SetPasswordAsync(new("app", "another", "first"), Cancel)).ShouldNotBeNull().Code.ShouldBe(code);
        server.Accepts("app", "first").ShouldBeTrue();
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "ORA-12516")]
    [InlineData(DatabaseEngine.MySql, "1040")]
    public async Task Login_WhenEveryConnectionIsTaken_IsRefusedAndCountsAsNoWrongPassword(DatabaseEngine engine, string code)
    {
        var server = Server(engine);
        server.Admission = _ => new DatabaseError(code, "too many connections");

        (await server.LogInAsync(new("app", "wrong", null, Tls: true), Cancel)).Error.ShouldNotBeNull().Code.ShouldBe(code);
        server.User("app").ShouldNotBeNull().FailedLogins.ShouldBe(0);
    }

    [Theory]
    [InlineData(DatabaseReach.Refused, "2003")]
    [InlineData(DatabaseReach.Open, null)]
    public async Task Login_OnAWay_EndsWhereTheWayEnds(DatabaseReach way, string? code) =>
        ((await Server(DatabaseEngine.MySql).LogInAsync(new("app", "first", null, Tls: true) { Way = way }, Cancel)).Error?.Code).ShouldBe(code);

    [Fact]
    public async Task Login_AndChange_TakeTheirTime()
    {
        var time = new FakeTimeProvider();
        var server = new SimulatedDatabase(DatabaseEngine.MySql, "db.example", time) { LoginTime = TimeSpan.FromSeconds(2), ChangeTime = TimeSpan.FromSeconds(3) }.WithUser("app", "first");

        var login = server.LogInAsync(new("app", "first", null, Tls: true), Cancel);
        var before = login.IsCompleted;
        time.Advance(TimeSpan.FromSeconds(2));
        var change = (await login).Session.ShouldNotBeNull().SetPasswordAsync(new("app", "second"), Cancel);

        (before, change.IsCompleted).ShouldBe((false, false));
        // The database has the new password long before the client hears of it.
        server.Accepts("app", "second").ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(3));
        (await change).ShouldBeNull();
    }

    [Theory]
    [InlineData("abcdefgh1", true, 0, false)]
    [InlineData("abcdefgh!", true, 0, true)]
    [InlineData("abcdefgh1", false, 9, true)]
    [InlineData("abcdefgh1", false, 10, false)]
    public void Profile_AdmitsWhatIsLongAndVariedEnough(string password, bool needsSpecial, int least, bool admitted) =>
        new DatabaseProfile { NeedsSpecial = needsSpecial, MinimumLength = least }.Admits(password).ShouldBe(admitted);

    [Fact]
    public async Task Change_ByASuperuserThatWasDemoted_IsRefused()
    {
        var server = Server(DatabaseEngine.Oracle).WithUser("dba", "secret", isSuperuser: true);
        var session = (await server.LogInAsync(new("dba", "secret", null, Tls: true), Cancel)).Session.ShouldNotBeNull();
        (await session.SetPasswordAsync(new("app", "second"), Cancel)).ShouldBeNull();

        server.Demote("dba");

        (await session.SetPasswordAsync(new("app", "third"), Cancel)).ShouldNotBeNull().Code.ShouldBe("ORA-01031");
    }

    [Fact]
    public void Grant_GoesToOneUser()
    {
        var server = Server(DatabaseEngine.PostgreSql).WithUser("app_clone", "x");

        server.Grant("app_clone", "SELECT ON invoices");

        (server.User("app_clone")!.Grants.Contains("SELECT ON invoices"), server.User("app")!.Grants.Contains("SELECT ON invoices")).ShouldBe((true, false));
    }

    private static SimulatedDatabase Server(DatabaseEngine engine) => new SimulatedDatabase(engine, "db.example", new FakeTimeProvider()).WithUser("app", "first");

    private static async Task<IDatabaseSession> SessionAsync(SimulatedDatabase server) =>
        (await server.LogInAsync(new("app", "first", null, Tls: true), Cancel)).Session.ShouldNotBeNull();
}
