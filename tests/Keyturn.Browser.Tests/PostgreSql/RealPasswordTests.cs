using Keyturn.Aws.Sandbox;
using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Rotations;
using Npgsql;

namespace Keyturn.Browser.Tests.PostgreSql;

/// <summary>Rotated from the browser, a real PostgreSQL refuses the old password and accepts the new one.</summary>
public sealed class RealPasswordTests(Chromium chromium)
{
    private const string Name = "prod/ledger/postgres/app";

    [Fact]
    public async Task RotateNow_RealPostgreSql_RefusesTheOldPasswordAndAcceptsTheNew()
    {
        Requires.That(Chromium.ExecutablePath is not null, "Chromium (Debian package chromium)");
        var superuser = Environment.GetEnvironmentVariable("KEYTURN_TEST_POSTGRES");
        Requires.That(superuser is not null, "PostgreSQL (KEYTURN_TEST_POSTGRES)");
        await using var running = await RunningConsole.StartAsync(new SandboxOptions { Pace = ArticleConsole.Pace, PostgreSql = superuser });
        var old = running.LoginOf(Name);
        (await LogsInAsync(superuser!, old)).ShouldBeTrue();
        await using var viewer = await Viewer.OpenAsync(chromium, running.Url);
        await viewer.FindAndOpenAsync(Name);

        await viewer.RotateByKeyboardAsync("INC-6001 real database");
        await viewer.SeesAsync("Rotated. AWSCURRENT is on version");

        var now = running.LoginOf(Name);
        now.Password.ShouldNotBe(old.Password);
        (await LogsInAsync(superuser!, now)).ShouldBeTrue();
        (await LogsInAsync(superuser!, old)).ShouldBeFalse();
        var page = await viewer.Page.ContentAsync();
        page.ShouldNotContain(now.Password);
        page.ShouldNotContain(old.Password);
        running.Console.Output.ShouldNotContain(now.Password);
        (await File.ReadAllTextAsync(running.DatabaseFile)).ShouldNotContain(now.Password);
    }

    private static async Task<bool> LogsInAsync(string superuser, (string User, string Password) login)
    {
        var settings = new NpgsqlConnectionStringBuilder(superuser) { Username = login.User, Password = login.Password, Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync();
            return true;
        }
        catch (PostgresException refusal) when (refusal.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return false;
        }
    }
}
