using Keyturn.Testing.Processes;

namespace Keyturn.Web.Tests.Hosting;

public sealed class RefusedStartTests
{
    [Theory]
    [InlineData("Sandbox", "Production", "http://127.0.0.1:0", "Aws:Mode=Sandbox is for the Development environment only")]
    [InlineData("Account", "Production", "http://0.0.0.0:0", "no sign-in is configured")]
    [InlineData("Account", "Development", "http://127.0.0.1:0", "Aws:Accounts is empty")]
    public async Task Start_Refused_EndsWithOneSentenceThatNamesTheSetting(string mode, string environment, string urls, string expected)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Aws:Mode"] = mode,
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["ASPNETCORE_URLS"] = urls,
        };

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => ConsoleProcess.StartAsync(RunningConsole.Program, settings));

        refused.Message.ShouldContain(expected);
        refused.Message.ShouldContain("Keyturn does not start: ");
        refused.Message.ShouldNotContain("Hosting failed");
        refused.Message.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Start_StoreThatCannotBeOpened_EndsWithOneSentenceThatNamesTheSetting()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Aws:Mode"] = "Sandbox",
            ["Storage:ConnectionString"] = "Data Source=/proc/nowhere/keyturn.db",
        };

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => ConsoleProcess.StartAsync(RunningConsole.Program, settings));

        refused.Message.ShouldContain("Keyturn does not start: ");
        refused.Message.ShouldContain("Storage:");
        refused.Message.ShouldNotContain("   at ");
    }
}
