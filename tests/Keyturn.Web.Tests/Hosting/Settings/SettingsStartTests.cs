using Keyturn.Testing.Processes;
using Keyturn.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Web.Tests.Hosting.Settings;

/// <summary>The real program with wrong settings, and with settings from files.</summary>
public sealed class SettingsStartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keyturn-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Start_SeveralWrongSettings_EndsWithOneListAndNoStackTrace()
    {
        var refused = await RefusedAsync(
            ("Aws:Mode", "Account"), ("Storage:KeepHistoryDays", "a year"), ("Audit:KeepDays", "5"), ("Notifications:Smtp:Port", "smtp"), ("Aws:Acounts:0:Id", "111122223333"), ("ParameterPrices:SecretMonth", "cheap"));

        refused.ShouldContain("Keyturn does not start: 7 settings have to be corrected.");
        foreach (var setting in (string[])["Aws:Accounts is empty", "Storage:KeepHistoryDays is 'a year'", "Audit:KeepDays is 5", "Audit:ArchiveFolder is missing", "Notifications:Smtp:Port is 'smtp'", "Did you mean Aws:Accounts:0:Id?", "ParameterPrices:SecretMonth is 'cheap'"])
            refused.ShouldContain(setting);
        refused.ShouldNotContain("   at ");
        refused.ShouldNotContain("Unhandled");
    }

    [Fact]
    public async Task Start_ASandboxThatCannotBe_EndsWithOneSentence()
    {
        var refused = await RefusedAsync(("Aws:Mode", "Sandbox"), ("Sandbox:Scenario", "Articel"));

        refused.ShouldContain("Keyturn does not start: The settings of section Sandbox do not fit. There is no scenario Articel.");
        refused.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Start_AFolderOfSettings_TakesThemFromItsFiles()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "Storage__Provider"), "Oracle\n", TestContext.Current.CancellationToken);

        (await RefusedAsync(("Settings:Folder", folder))).ShouldContain("Storage:Provider is 'Oracle'; it must be one of Sqlite, PostgreSql.");
    }

    [Fact]
    public async Task Start_AFolderThatIsNotThere_NamesTheSetting() =>
        (await RefusedAsync(("Settings:Folder", "/nowhere/secrets"))).ShouldContain("Keyturn does not start: Settings:Folder is '/nowhere/secrets'");

    [Fact]
    public async Task Start_APortThatIsTaken_EndsWithOneSentence()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        var refused = await RefusedAsync(("ASPNETCORE_URLS", $"http://{listener.LocalEndpoint}"));

        refused.ShouldContain("Keyturn does not start: Failed to bind to address");
    }

    [Theory]
    [InlineData("urls", "http://+:8080", "http://localhost:8080/")]
    [InlineData("urls", "http://*:8080;http://localhost:1", "http://localhost:8080/")]
    [InlineData("urls", "http://0.0.0.0:9000", "http://localhost:9000/")]
    [InlineData("urls", "http://127.0.0.1:9000", "http://127.0.0.1:9000/")]
    [InlineData("HTTP_PORTS", "8080;8081", "http://localhost:8080/")]
    [InlineData("other", "", "http://localhost:5180/")]
    public void Address_OfTheHealthVerb_IsOnThisMachine(string key, string value, string expected) =>
        HealthEndpoints.Address(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build()).ToString().ShouldBe(expected);

    private static async Task<string> RefusedAsync(params (string Key, string Value)[] settings) =>
        (await Should.ThrowAsync<InvalidOperationException>(() => ConsoleProcess.StartAsync(RunningConsole.Program, settings.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal)))).Message;
}
