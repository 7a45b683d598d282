using System.Text.Json;
using Keyturn.Testing.Processes;

namespace Keyturn.Web.Tests.Hosting;

/// <summary>What a stranger puts into an address ends up in the log, where it must stay one line among others.</summary>
public sealed class LogLineTests
{
    private const string Forged = "info: Keyturn.Audit[1] forged by a stranger";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_HostileAddress_IsOneObjectALine()
    {
        await using var console = await ConsoleProcess.StartAsync(RunningConsole.Program, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Logging:Console:FormatterName"] = "json",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information",
        });
        using var client = new HttpClient { BaseAddress = console.Url };

        using var answer = await client.GetAsync(new Uri($"/secrets/{Uri.EscapeDataString($"a\r\n{Forged}\u001b[2K\u202e")}?q={Uri.EscapeDataString($"\r\n{Forged}")}", UriKind.Relative), Cancel);
        // The request's end is logged after its answer: it is there once a later one has been answered and logged.
        while (console.Output.Split('\n').Count(line => line.Contains("Request finished", StringComparison.Ordinal)) < 2)
            await client.GetStringAsync(new Uri("/healthz/live", UriKind.Relative), Cancel);

        var lines = console.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldContain(line => line.Contains("forged by a stranger", StringComparison.Ordinal) || line.Contains("forged%20by%20a%20stranger", StringComparison.Ordinal));
        foreach (var line in lines)
        {
            using var entry = JsonDocument.Parse(line);
            entry.RootElement.GetProperty("LogLevel").GetString().ShouldNotBeNullOrEmpty();
            line.ShouldNotContain('\u001b');
            line.ShouldNotContain('\u202e');
        }
    }
}
